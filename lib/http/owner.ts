import type { Lab } from "@/lib/realms/lab";
import { type Realm, UnknownUser } from "@/lib/realms/realm";
import { sameDigest, sha256 } from "@/lib/tokens/digest";
import type { Trace } from "@/lib/trace/steps";
import { userName } from "./contract";
import { cookieNames, readCookie } from "./cookies";
import { HttpProblem } from "./problem";
import type { Call } from "./route";

/** The owner's cookie value: which realm, and the secret that proves it. */
export function ownerProof(realmId: string, secret: string): string {
  return `${realmId}.${secret}`;
}

/** Whether this request carries the proof of the realm's owner: a class's desk. */
export function isOwner(request: Request, realm: Realm): boolean {
  if (!request.headers.has("cookie")) return false;
  const { owner, desk } = cookieNames;
  const name = realm.kind === "class" ? desk : owner;
  const proof = readCookie(request, name) ?? "";
  const [realmId, secret = ""] = proof.split(".");
  return realmId === realm.id && sameDigest(sha256(secret), realm.ownerHash);
}

/** The realm of this path, for its owner. Refuses 404, 403. */
export async function ownedRealm(lab: Lab, call: Call): Promise<Realm> {
  const realm = await lab.realms.get(realmIdOf(call));
  if (isOwner(call.request, realm)) return realm;
  throw new HttpProblem(
    "not-owner",
    "Send the cookie that opening the realm has set.",
  );
}

/** The realm id of this path; a badly formed one is unknown. */
export function realmIdOf({ params }: Call): string {
  const { id = "" } = params;
  if (/^[a-z2-9]{12}$/.test(id)) return id;
  throw new HttpProblem("unknown-realm", "A realm id has 12 characters.", {
    field: "id",
  });
}

/** The user that the path names; whether there is one, the realm knows. */
export function userOf({ params }: Call): string {
  const named = userName.safeParse(params.user);
  if (named.success) return named.data;
  throw new UnknownUser((params.user ?? "").slice(0, 40));
}

/**
 * The trace as this reader may see it. Whoever does not own the realm gets step
 * names and outcomes, but no Redis arguments and no replies.
 */
export function visibleTrace(trace: Trace, owner: boolean): Trace {
  if (owner) return trace;
  const steps = trace.steps.map((step) =>
    step.kind === "redis" ? { ...step, args: null, reply: null } : step,
  );
  return { ...trace, steps };
}
