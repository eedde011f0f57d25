import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LessonBody } from "@/components/lesson/lesson-body";
import { LessonFooter } from "@/components/lesson/lesson-footer";
import { LessonHeader } from "@/components/lesson/lesson-header";
import { LessonPlaces } from "@/components/lesson/lesson-places";
import { checked } from "@/lib/lessons/check-lesson";
import { findLesson, listLessons } from "@/lib/lessons/lesson";

interface Props {
  params: Promise<{ lesson: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listLessons().map(({ slug }) => ({ lesson: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = findLesson((await params).lesson);
  return { title: lesson?.title, description: lesson?.summary };
}

export default async function LessonPage({ params }: Props) {
  const found = findLesson((await params).lesson);
  if (found === undefined) notFound();
  const lesson = checked(found);
  const lessons = listLessons();
  return (
    <article className="mx-auto max-w-5xl px-4 pt-8 sm:px-8 sm:pt-12">
      <div className="mx-auto max-w-xl">
        <LessonHeader lesson={lesson} of={lessons.length} />
        <LessonPlaces lesson={lesson} />
      </div>
      <LessonBody lesson={lesson} />
      <LessonFooter lesson={lesson} lessons={lessons} />
    </article>
  );
}
