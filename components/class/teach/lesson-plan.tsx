import { PageLink } from "@/components/ui/page-link";
import type { Plan } from "@/lib/lessons/plans";

/** One plan, minute by minute, with what to open for each step. */
export function LessonPlan({ plan }: { plan: Plan }) {
  const { id, title, summary, steps } = plan;
  return (
    <article aria-labelledby={id} className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 id={id} className="font-medium font-serif text-2xl">
          {title}
        </h3>
        <PageLink
          href={`/class/worksheet#${id}`}
          className="min-h-11 py-2.5 text-sm underline print:hidden"
        >
          Worksheet and answer key
        </PageLink>
      </div>
      <p className="text-pretty text-soft">{summary}</p>
      <ol className="mt-3 divide-y divide-line rounded-2xl border border-line bg-card">
        {timed(steps).map(
          ({ fromMin, minutes, title: what, lesson, do: act }) => (
            <li
              key={fromMin}
              className="grid gap-x-6 gap-y-1 px-5 py-4 sm:grid-cols-[6rem_1fr] sm:px-7"
            >
              <span className="whitespace-nowrap font-mono text-sm text-soft leading-7">
                {fromMin}–{fromMin + minutes} min
              </span>
              <div>
                <p className="font-semibold leading-7">{what}</p>
                <p className="text-pretty">{act}</p>
                {lesson !== undefined && (
                  <p className="flex flex-wrap gap-x-5 text-sm">
                    <PageLink
                      href={`/present/${lesson.slug}`}
                      className="min-h-11 py-2.5 underline sm:min-h-9 sm:py-1.5"
                    >
                      Slides {lesson.number}: {lesson.title}
                    </PageLink>
                    <PageLink
                      href={`/learn/${lesson.slug}`}
                      aria-label={`Lesson ${lesson.number}: ${lesson.title}`}
                      className="min-h-11 py-2.5 underline sm:min-h-9 sm:py-1.5"
                    >
                      Lesson
                    </PageLink>
                  </p>
                )}
              </div>
            </li>
          ),
        )}
      </ol>
    </article>
  );
}

/** Each step with the minute it begins at. */
function timed(steps: Plan["steps"]) {
  return steps.map((step, index) => ({
    ...step,
    fromMin: steps
      .slice(0, index)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  }));
}
