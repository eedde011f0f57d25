import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotesWindow } from "@/components/present/notes-window";
import { Markdown } from "@/components/prose/markdown";
import { findLesson, listLessons } from "@/lib/lessons/lesson";
import { notesOf } from "@/lib/lessons/presenter-notes";
import { slideWords } from "@/lib/lessons/slide-words";
import { slugOf } from "@/lib/lessons/syntax-tree";

interface Props {
  params: Promise<{ lesson: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listLessons().map(({ slug }) => ({ lesson: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = findLesson((await params).lesson);
  return { title: `Notes: ${lesson?.title}` };
}

export default async function NotesPage({ params }: Props) {
  const lesson = findLesson((await params).lesson);
  if (lesson === undefined) notFound();
  const { whole, sections } = notesOf(lesson);
  const sectionNotes = sections.map(({ heading, text }) => [
    slugOf(heading),
    <Markdown key={heading} text={text} />,
  ]);
  return (
    <NotesWindow
      slug={lesson.slug}
      minutes={lesson.minutes}
      words={slideWords(lesson)}
      notes={<Markdown text={whole} />}
      sectionNotes={Object.fromEntries(sectionNotes)}
    />
  );
}
