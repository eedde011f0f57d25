import { lab } from "@/lib/realms/lab";
import { type Presented, performLogout } from "@/lib/realms/operations";
import type { Revocation } from "@/lib/strategies/strategy";
import type { LogoutAnswer } from "./contract";
import { clearedCookies, type Place } from "./issued-answer";
import { isOwner, visibleTrace } from "./owner";
import { refusalResponse } from "./problem";
import { json } from "./route";

/**
 * Logs this browser out: its cookies go in any case, and the answer says which
 * copies of the credential the server still accepts.
 */
export async function logoutResponse(
  place: Place,
  presented: Presented,
): Promise<Response> {
  const { request, realm, strategy } = place;
  const performed = await performLogout(lab(), realm.id, strategy, presented);
  const trace = visibleTrace(performed.trace, isOwner(request, realm));
  const { outcome } = performed;
  const response = outcome.ok
    ? json(answer(outcome))
    : refusalResponse(outcome, trace);
  for (const cookie of clearedCookies(place)) {
    response.headers.append("set-cookie", cookie);
  }
  return response;

  function answer({ ok, ...ended }: Revocation): LogoutAnswer {
    const copiesStillAccepted = ended.effect !== "immediate";
    return { ...ended, cookieCleared: true, copiesStillAccepted, trace };
  }
}
