import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import type { Student } from "./student";
import type { Desk } from "./use-desk";
import type { Thief } from "./use-thief";

/** Has one phone hand over copies of its two credentials. */
export function ThiefControls({
  students,
  desk,
  thief,
}: {
  students: readonly Student[];
  desk: Desk;
  thief: Thief;
}) {
  const here = students.filter(({ a }) => a !== "away");

  function onRandom() {
    const victim = here[Math.floor(Math.random() * here.length)];
    if (victim !== undefined) void thief.steal(victim);
  }

  return (
    <div className="space-y-3">
      <p className="text-pretty text-soft">
        Copies the two credentials of one student and replays them every second.
        Then log her out: which copy still works? To take a certain one, select
        her in the class. The desk never sees a credential, only a fingerprint.
      </p>
      <Check
        words="Hide the name"
        checked={thief.hidesName}
        onChange={thief.setHidesName}
      />
      <Button
        look="primary"
        className="w-full"
        disabled={desk.busy || here.length === 0}
        onClick={onRandom}
      >
        Steal from somebody
      </Button>
    </div>
  );
}
