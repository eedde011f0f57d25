import type { Metadata } from "next";
import { Worksheet } from "@/components/class/teach/worksheet";
import { PageLink } from "@/components/ui/page-link";
import { listLessons } from "@/lib/lessons/lesson";
import { experimentsOf } from "@/lib/lessons/lesson-experiments";
import { lessonsOf, listPlans } from "@/lib/lessons/plans";

export const metadata: Metadata = {
  title: "Worksheet",
  description: "Predictions and questions of the lessons on paper, with a key.",
};

export default function WorksheetPage() {
  const lessons = listLessons().map(({ slug, number, title, quiz }) => ({
    slug,
    number,
    title,
    quiz,
    experiments: experimentsOf(slug),
  }));
  const plans = Object.fromEntries(
    listPlans().map((plan) => [plan.id, lessonsOf(plan)]),
  );
  return (
    <div className="mx-auto max-w-3xl px-4 pt-8 sm:px-8 sm:pt-12 print:max-w-none print:p-0">
      <div className="print:hidden">
        <p className="eyebrow">
          <PageLink href="/class" className="underline">
            A class
          </PageLink>
        </p>
        <h1 className="mt-2 font-medium font-serif text-4xl tracking-tight sm:text-5xl">
          Worksheet
        </h1>
        <p className="mt-4 text-pretty font-serif text-lg text-soft">
          The predictions and questions of the lessons, as they stand there. The
          key is a sheet of its own; a prediction’s answer is what was measured
          here.
        </p>
      </div>
      <Worksheet lessons={lessons} plans={plans} />
    </div>
  );
}
