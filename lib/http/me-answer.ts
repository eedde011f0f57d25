import { lab } from "@/lib/realms/lab";
import {
  type Presented,
  performVerify,
  verifyUnrecorded,
} from "@/lib/realms/operations";
import { refuse } from "@/lib/strategies/refusal";
import type { Strategy, Verified } from "@/lib/strategies/strategy";
import { NO_TRACE, type Trace } from "@/lib/trace/steps";
import type { MeAnswer } from "./contract";
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
    ? json(answer(outcome, trace))
    : refusalResponse(outcome, trace);
}

/** 401 for a request that carries nothing to check. */
export function missingCredential(): Response {
  const detail = "Send the cookie, or Authorization: Bearer.";
  return refusalResponse(refuse("missing-credential", detail), NO_TRACE);
}

/** `Prefer: return=minimal` (RFC 7240 § 4.2): nothing is traced. */
async function minimal(
  realmId: string,
  strategy: Strategy,
  presented: Presented,
): Promise<Response> {
  const outcome = await verifyUnrecorded(lab(), realmId, strategy, presented);
  return outcome.ok
    ? json(answer(outcome, NO_TRACE))
    : refusalResponse(outcome, NO_TRACE);
}

function wantsMinimum(request: Request): boolean {
  return request.headers.get("prefer") === "return=minimal";
}

function answer(outcome: Verified, trace: Trace): MeAnswer {
  const { user, claims, credentialId, expiresAt } = outcome;
  return { user, claims, credentialId, expiresAt, trace };
}
