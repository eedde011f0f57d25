import { Range } from "@/components/ui/range";
import { Segmented } from "@/components/ui/segmented";
import type { RaceChoice } from "@/lib/lab/race-client";

const KINDS = [
  { value: "naive", name: "Naive rotation" },
  { value: "atomic", name: "Atomic rotation" },
] as const;

const WORDS = {
  naive:
    "Read the stored token, compare, then write a new random one: two commands with a gap between them.",
  atomic:
    "One Lua script compares and rotates. The successor is computed, so a retry within the grace is given the same one.",
};

/** Which rotation, how many tabs, and how wide the gap or the grace is. */
export function RaceChoices({
  choice,
  onChoice,
}: {
  choice: RaceChoice;
  onChoice: (choice: RaceChoice) => void;
}) {
  const { kind, tabs, graceSec, storeMs } = choice;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap">
        <Segmented
          label="Rotation"
          options={KINDS}
          value={kind}
          onChange={(next) => onChoice({ ...choice, kind: next })}
        />
      </div>
      <p className="min-h-10 max-w-prose text-soft text-sm">{WORDS[kind]}</p>
      <Range
        label="Tabs"
        least={2}
        most={10}
        value={tabs}
        onChange={(next) => onChoice({ ...choice, tabs: next })}
      />
      {kind === "naive" ? (
        <Range
          label="Time between read and write"
          least={0}
          most={200}
          value={storeMs}
          shown={`${storeMs} ms`}
          onChange={(next) => onChoice({ ...choice, storeMs: next })}
        />
      ) : (
        <Range
          label="Grace for the predecessor"
          least={0}
          most={60}
          value={graceSec}
          shown={`${graceSec} s`}
          onChange={(next) => onChoice({ ...choice, graceSec: next })}
        />
      )}
    </div>
  );
}
