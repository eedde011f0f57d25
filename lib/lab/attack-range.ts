import type { AttackId } from "@/lib/attacks/attack-ids";
import type { AttackAnswer } from "@/lib/http/attack-contract";
import { type Answer, call } from "./call";
import { OWNER } from "./client";
import { findOrOpenRealm } from "./find-realm";

/** How far an attack is that this page fired. */
export type Firing =
  | { state: "firing" }
  | { state: "fired"; answer: AttackAnswer }
  | { state: "failed"; detail: string };

type Firings = Readonly<Partial<Record<AttackId, Firing>>>;

const TIMEOUT_MS = 15_000;

const NONE: Firings = {};
let firings = NONE;
const listeners = new Set<() => void>();

/** What this page fired, for the board and for each attack's own card. */
export const attackRange = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Firings => firings,
  /** Nothing was fired where the page is made. */
  readOnServer: (): Firings => NONE,
  fire,
};

/** Fires one attack in this browser's realm, which is opened when there is none. */
async function fire(id: AttackId): Promise<void> {
  set(id, { state: "firing" });
  const answer = await send(id);
  set(
    id,
    answer.ok
      ? { state: "fired", answer: answer.value }
      : { state: "failed", detail: answer.problem.detail },
  );
}

async function send(id: AttackId): Promise<Answer<AttackAnswer>> {
  const realm = await findOrOpenRealm();
  if (!realm.ok) return realm;
  const path = `/api/realms/${realm.value.realmId}/attacks/${id}`;
  const timeoutMs = TIMEOUT_MS;
  return call(path, { method: "POST", body: {}, timeoutMs, by: OWNER });
}

function set(id: AttackId, firing: Firing) {
  firings = { ...firings, [id]: firing };
  for (const listener of listeners) listener();
}
