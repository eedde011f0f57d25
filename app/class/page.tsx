import type { Metadata } from "next";
import { JoinByCode } from "@/components/class/teach/join-by-code";
import { LessonPlan } from "@/components/class/teach/lesson-plan";
import { OpenClass } from "@/components/class/teach/open-class";
import { WhatYouNeed } from "@/components/class/teach/what-you-need";
import { listPlans } from "@/lib/lessons/plans";

export const metadata: Metadata = {
  title: "Teach",
  description:
    "A class logs in with its own phones; one press logs it out. Lesson plans, worksheet, and what you need.",
};

export default function ClassPage() {
  return (
    <div className="mx-auto max-w-4xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">A class</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Everybody logs in. You log everybody out.
      </h1>
      <p className="mt-4 max-w-2xl text-pretty font-serif text-lg text-soft sm:text-xl">
        Each phone holds a real token and a real session, and shows a lamp for
        each. At your press the session lamps turn red. What the token lamps do
        is the lesson.
      </p>
      <noscript>
        <p className="mt-6 rounded-xl border border-edge bg-wash p-4">
          A class needs JavaScript. The plans below read without it.
        </p>
      </noscript>
      <div className="mt-8 grid gap-4 md:grid-cols-2">
        <JoinByCode />
        <OpenClass />
      </div>
      <WhatYouNeed />
      <section aria-labelledby="plans" className="mt-14">
        <h2
          id="plans"
          className="font-medium font-serif text-3xl tracking-tight"
        >
          Lesson plans
        </h2>
        {listPlans().map((plan) => (
          <LessonPlan key={plan.id} plan={plan} />
        ))}
      </section>
    </div>
  );
}
