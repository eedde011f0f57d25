import { z } from "zod";
import type { Shot } from "@/lib/attacks/attack";
import type { AttackId } from "@/lib/attacks/attack-ids";

/** `POST …/attacks/{attack}`: there is nothing to choose. */
export const attackBody = z.strictObject({});

/** `POST …/attacks/{attack}`. */
export interface AttackAnswer {
  id: AttackId;
  shots: Shot[];
  elapsedMs: number;
}
