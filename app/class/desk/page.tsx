import type { Metadata } from "next";
import { Desk } from "@/components/class/desk/desk";
import { listLessons } from "@/lib/lessons/lesson";
import { strategyCards } from "@/lib/strategies/catalog";

export const metadata: Metadata = {
  title: "The desk",
  description:
    "The instructor’s side of a class: who is logged in, what is done to it, and what the class thinks.",
};

export default function DeskPage() {
  const lessons = listLessons().map(({ slug, number, title, quiz }) => ({
    slug,
    number,
    title,
    predict: quiz.predict.ask,
    question: quiz.question.ask,
  }));
  return (
    <div className="px-4 pt-3 sm:px-8">
      <noscript>
        <p className="mb-6 rounded-xl border border-edge bg-wash p-4">
          The desk shows what happens on other screens as it happens, so it
          needs JavaScript. The lessons read without it.
        </p>
      </noscript>
      <Desk cards={strategyCards} lessons={lessons} />
    </div>
  );
}
