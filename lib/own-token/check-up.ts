import { checkAlgorithm } from "./check-algorithm";
import { checkAuthority } from "./check-authority";
import { checkClaims } from "./check-claims";
import { checkEncryption } from "./check-encryption";
import { checkForm } from "./check-form";
import { checkHeader } from "./check-header";
import { checkPersonalData } from "./check-personal-data";
import { checkRevocation } from "./check-revocation";
import { checkSignature } from "./check-signature";
import { checkSize } from "./check-size";
import { checkTimes } from "./check-times";
import { checkTyp } from "./check-typ";
import { type Check, type Finding, SEVERITIES, subjectOf } from "./finding";
import type { Kind, Reading } from "./reading";

const CHECKS: Check[] = [
  checkSignature,
  checkAlgorithm,
  checkEncryption,
  checkHeader,
  checkForm,
  checkTimes,
  checkPersonalData,
  checkClaims,
  checkAuthority,
  checkRevocation,
  checkTyp,
  checkSize,
];

const CHECKED: Kind[] = ["jws", "unsecured", "jwe", "claims"];

/**
 * Everything there is to say about a token without its key, the most
 * dangerous first. `nowSec` is the reader's clock.
 */
export function checkUp(reading: Reading, nowSec: number): Finding[] {
  if (!CHECKED.includes(reading.kind)) return [];
  const subject = subjectOf(reading, nowSec);
  const found = CHECKS.flatMap((check) => check(subject));
  const isCut = subject.claims !== null && !reading.payload?.whole;
  return sorted(isCut ? found.filter(isAboutWhatIsThere) : found);
}

/** Of a token that breaks off, nobody can say what it lacks. */
function isAboutWhatIsThere({ id }: Finding): boolean {
  return !/-missing$|^no-|^not-revocable$|^malleable$|^size-/.test(id);
}

/** By severity; within one, in the order of the checks. */
export function sorted(findings: Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}
