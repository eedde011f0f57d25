import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Clicker } from "@/components/present/clicker";
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
  return { title: `Clicker: ${lesson?.title}` };
}

export default async function ClickerPage({ params }: Props) {
  const lesson = findLesson((await params).lesson);
  if (lesson === undefined) notFound();
  const words = slideWords(lesson).map(({ title }) => ({ title }));
  return <Clicker slug={lesson.slug} words={words} />;
}
