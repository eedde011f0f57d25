import { Lock, LockOpen } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { RoomState } from "@/lib/class/protocol";
import type { Desk } from "./use-desk";

/** Opens and locks the door; says how many are in. */
export function Door({
  room,
  desk,
  here,
}: {
  room: RoomState;
  desk: Desk;
  here: string;
}) {
  const { locked } = room;
  const Icon = locked ? Lock : LockOpen;
  const words = locked ? "Unlock the door" : "Lock the door";
  return (
    <>
      <p className="flex items-center gap-2 whitespace-nowrap font-semibold text-lg">
        <Icon aria-hidden className="size-5" />
        {here}
        {locked && ", door locked"}
      </p>
      <Button
        look="small"
        disabled={desk.busy}
        onClick={() => desk.act(words, { act: "lock", locked: !locked })}
      >
        {words}
      </Button>
    </>
  );
}
