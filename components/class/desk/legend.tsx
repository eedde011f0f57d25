import type { LampLook } from "@/lib/class/lamp-look";
import { Lamp } from "./lamp";
import type { LaneTitles } from "./lane-titles";

const MEANINGS: { look: LampLook; words: string }[] = [
  { look: "alive", words: "logged in, by the phone’s own check" },
  { look: "dead", words: "logged out, by the phone’s own check" },
  { look: "told-dead", words: "told, not confirmed yet" },
  { look: "away", words: "unreachable" },
];

/** What the lamps of the field mean. */
export function Legend({ titles }: { titles: LaneTitles }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      <li>
        left: <span className={titles.a.ink}>{titles.a.name}</span>, right:{" "}
        <span className={titles.b.ink}>{titles.b.name}</span>
      </li>
      {MEANINGS.map(({ look, words }) => (
        <li key={look} className="flex items-center gap-1.5">
          <Lamp look={look} className="size-4" />
          {words}
        </li>
      ))}
    </ul>
  );
}
