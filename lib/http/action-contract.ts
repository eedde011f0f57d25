import { z } from "zod";
import type { Trace } from "@/lib/trace/steps";
import type { LoginsEnded, UserView } from "./contract";

/** What the owner does to a realm's users and signing keys. */

/** `PATCH …/users/{user}`. */
export const roleBody = z.strictObject({
  role: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, "a role: a–z, 0–9 and -, at most 31"),
});

/** `POST …/users/{user}/password`. */
export const passwordBody = z.strictObject({
  /** Whether the app also ends the user's logins (ASVS 5.0, 7.4.3). */
  endLogins: z.boolean().default(true),
});

export type PasswordRequest = z.input<typeof passwordBody>;

/** `PATCH …/users/{user}`. */
export interface RoleAnswer {
  user: UserView;
  /** Live session records that were rewritten with the new role. */
  rewritten: number;
  trace: Trace;
}

/** `POST …/users/{user}/password` and `DELETE …/users/{user}`. */
export interface LoginsAnswer {
  /** One entry for each strategy; empty when logins were left alone. */
  logins: LoginsEnded[];
  trace: Trace;
}

/** `POST …/keys/rotate`: every JWT of the realm ends, no session does. */
export interface RotateAnswer {
  /** The new signing keys; those of other algorithms are made on first use. */
  keys: { algorithm: string; kid: string }[];
  trace: Trace;
}
