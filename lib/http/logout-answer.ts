import { lab } from "@/lib/realms/lab";
import { type Presented, performLogout } from "@/lib/realms/operations";
import type { LogoutAnswer } from "./contract";
import { clearedCookies, type Place } from "./issued-answer";
import { missingLogin } from "./missing-credential";
import { isOwner, visibleTrace } from "./owner";
import { refusalResponse } from "./problem";
import { json } from "./route";

/**
 * Logs this browser out: its cookies go in any case, and the answer says which
 * copies of the credential the server still accepts.
 */
export async function logoutResponse(
  place: Place,
  presented: Presented | undefined,
): Promise<Response> {
  const response =
    presented === undefined
      ? missingLogin(place.strategy)
      : await endedResponse(place, presented);
  for (const cookie of clearedCookies(place)) {
    response.headers.append("set-cookie", cookie);
  }
  return response;
}

async function endedResponse(
  { request, realm, strategy }: Place,
  presented: Presented,
): Promise<Response> {
  const performed = await performLogout(lab(), realm.id, strategy, presented);
  const trace = visibleTrace(performed.trace, isOwner(request, realm));
  if (!performed.outcome.ok) return refusalResponse(performed.outcome, trace);

  const { ok, ...ended } = performed.outcome;
  const copiesStillAccepted = ended.effect !== "immediate";
  const answer: LogoutAnswer = {
    ...ended,
    cookieCleared: true,
    copiesStillAccepted,
    trace,
  };
  return json(answer);
}
