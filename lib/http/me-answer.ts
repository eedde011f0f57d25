import { lab } from "@/lib/realms/lab";
import {
  type Presented,
  performVerify,
  verifyUnrecorded,
} from "@/lib/realms/operations";
import type { Strategy, Verified } from "@/lib/strategies/strategy";
import type { MeAnswer } from "./contract";
import { missingCredential } from "./missing-credential";
import { isOwner, visibleTrace } from "./owner";
import { refusalResponse } from "./problem";
import { json } from "./route";

/** Checks a credential and answers who it is, or why it is refused. */
export async function meResponse(
  request: Request,
  realmId: string,
  strategy: Strategy,
  presented: Presented | undefined,
): Promise<Response> {
  const realm = await lab().realms.get(realmId);
  if (presented === undefined) return missingCredential();
  if (wantsMinimum(request)) return minimal(realmId, strategy, presented);

  const performed = await performVerify(lab(), realmId, strategy, presented);
  const { outcome } = performed;
  const trace = visibleTrace(performed.trace, isOwner(request, realm));
  return outcome.ok
    ? json({ ...answer(outcome), trace } satisfies MeAnswer)
    : refusalResponse(outcome, trace);
}

/**
 * `Prefer: return=minimal` (RFC 7240 § 4.2): nothing is recorded, and the
 * answer has no trace, since an empty one would claim that nothing happened.
 */
async function minimal(
  realmId: string,
  strategy: Strategy,
  presented: Presented,
): Promise<Response> {
  const outcome = await verifyUnrecorded(lab(), realmId, strategy, presented);
  const response = outcome.ok
    ? json(answer(outcome))
    : refusalResponse(outcome);
  response.headers.set("preference-applied", "return=minimal");
  return response;
}

function wantsMinimum(request: Request): boolean {
  return request.headers.get("prefer") === "return=minimal";
}

function answer(outcome: Verified): Omit<MeAnswer, "trace"> {
  const { user, claims, credentialId, expiresAt } = outcome;
  return { user, claims, credentialId, expiresAt };
}
