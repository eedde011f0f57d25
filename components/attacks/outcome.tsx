import { DoorOpen, Shield } from "lucide-react";
import type { Shot } from "@/lib/attacks/attack";

/** Which of the two servers is meant. */
export type Server = "naive" | "hardened";

/** Whether any shot of the attacker's got into a server. */
export function isIn(shots: readonly Shot[], server: Server): boolean {
  return shots.some((shot) => shot.by === "attacker" && shot[server].accepted);
}

/** The attacker got in, or was kept out: a sign and its words. */
export function Outcome({ isIn, words }: { isIn: boolean; words?: string }) {
  const Icon = isIn ? DoorOpen : Shield;
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-semibold text-sm ${isIn ? "text-dead" : "text-alive"}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {words ?? (isIn ? "Attacker is in" : "Kept out")}
    </span>
  );
}
