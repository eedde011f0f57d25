import type { Metadata } from "next";
import { RoomScreen } from "@/components/class/student/room-screen";
import { listLessons } from "@/lib/lessons/lesson";
import { strategyCards } from "@/lib/strategies/catalog";

export const metadata: Metadata = {
  title: "Class",
  description: "Your seat in a class: two real logins, and two lamps.",
};

/** Shown at `/class/CODE`, whatever the code (`lib/http/page-of.ts`). */
export default function RoomPage() {
  const lessons = listLessons().map(({ slug, number, title }) => ({
    slug,
    number,
    title,
  }));
  return (
    <div className="mx-auto max-w-md px-4 pt-4">
      <noscript>
        <p className="mb-4 rounded-xl border border-edge bg-wash p-4">
          Taking part in a class needs JavaScript. The lessons read without it.
        </p>
      </noscript>
      <RoomScreen cards={strategyCards} lessons={lessons} />
    </div>
  );
}
