import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PresentationRecord } from "@/components/lesson/lesson-record";
import { DeckBody } from "@/components/present/deck-body";
import { SourcesSlide } from "@/components/present/sources-slide";
import { Stage } from "@/components/present/stage";
import { TitleSlide } from "@/components/present/title-slide";
import { checked } from "@/lib/lessons/check-lesson";
import { findLesson, listLessons } from "@/lib/lessons/lesson";
import { slideWords } from "@/lib/lessons/slide-words";

interface Props {
  params: Promise<{ lesson: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listLessons().map(({ slug }) => ({ lesson: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = findLesson((await params).lesson);
  return { title: `Slides: ${lesson?.title}`, description: lesson?.summary };
}

export default async function PresentPage({ params }: Props) {
  const found = findLesson((await params).lesson);
  if (found === undefined) notFound();
  const lesson = checked(found);
  const words = slideWords(lesson).map(({ title, section }) => {
    return { title, section };
  });
  const next = listLessons().find(({ number }) => number > lesson.number);
  return (
    <PresentationRecord>
      <Stage slug={lesson.slug} title={lesson.title} words={words}>
        <TitleSlide lesson={lesson} />
        <DeckBody lesson={lesson} />
        <SourcesSlide lesson={lesson} number={words.length} next={next} />
      </Stage>
    </PresentationRecord>
  );
}
