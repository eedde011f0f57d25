import { decodeJwt, decodeProtectedHeader } from "jose";
import type { LoginAnswer } from "@/lib/http/contract";
import type { Issued, Strategy } from "@/lib/strategies/strategy";
import { NO_TRACE } from "@/lib/trace/steps";

/** What the API would answer for a login issued below it. */
export function issuedAnswerOf(
  { algorithms }: Strategy,
  { ok, ...issued }: Issued,
): LoginAnswer {
  const { credential } = issued;
  const decoded =
    algorithms.length === 0
      ? undefined
      : {
          header: { ...decodeProtectedHeader(credential) },
          payload: decodeJwt(credential),
        };
  return {
    ...issued,
    decoded,
    sizeBytes: credential.length,
    wire: { cookieLine: 0, authorizationLine: 0, setCookieLine: 0 },
    cookieName: "test",
    trace: NO_TRACE,
  };
}
