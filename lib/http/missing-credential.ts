import { refuse } from "@/lib/strategies/refusal";
import type { Strategy } from "@/lib/strategies/strategy";
import { NO_TRACE } from "@/lib/trace/steps";
import { refusalResponse } from "./problem";

/** 401 for a request that carries nothing to check. */
export function missingCredential(
  detail = "Send the cookie, or Authorization: Bearer.",
): Response {
  return refusalResponse(refuse("missing-credential", detail), NO_TRACE);
}

/** 401 for a request that carries nothing to renew or to end. */
export function missingLogin(strategy: Strategy): Response {
  return strategy.id === "jwt-refresh"
    ? missingCredential(
        "Send the refresh token: its cookie, or refreshToken in the body.",
      )
    : missingCredential();
}
