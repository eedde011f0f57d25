import { Check, Circle, CircleDashed } from "lucide-react";
import type { LessonState } from "@/lib/lessons/progress";

const LOOKS = {
  untouched: { Icon: CircleDashed, words: "Not begun", ink: "text-soft" },
  begun: { Icon: Circle, words: "Begun", ink: "text-ink" },
  done: { Icon: Check, words: "Done", ink: "text-alive" },
};

/** How far a lesson is, as sign and word. */
export function StateMark({ state }: { state: LessonState }) {
  const { Icon, words, ink } = LOOKS[state];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm ${ink}`}>
      <Icon aria-hidden className="size-4" />
      {words}
    </span>
  );
}
