import { checkUp } from "@/lib/own-token/check-up";
import type { Reading } from "@/lib/own-token/reading";
import { FindingList } from "./finding-list";
import { ReadingHeadline } from "./reading-headline";
import { TokenParts } from "./token-parts";
import { TokenWeight } from "./token-weight";
import { useWeakSecret } from "./use-weak-secret";
import { VerifyForm } from "./verify-form";

/** All that can be said about a pasted text, most important first. */
export function TokenReading({
  reading,
  nowSec,
}: {
  reading: Reading;
  nowSec: number;
}) {
  const weak = useWeakSecret(reading);
  const isToken = ["jws", "unsecured", "jwe"].includes(reading.kind);
  const findings = [...weak, ...checkUp(reading, nowSec)];
  return (
    <>
      <ReadingHeadline reading={reading} />
      {reading.parts.length > 0 && (
        <TokenParts reading={reading} nowSec={nowSec} />
      )}
      {findings.length > 0 && <FindingList findings={findings} />}
      {isToken && <VerifyForm key={reading.token} reading={reading} />}
      {isToken && <TokenWeight token={reading.token} />}
      {reading.nested !== null && (
        <section aria-label="The token inside" className="space-y-6">
          <h2 className="font-medium font-serif text-2xl">The token inside</h2>
          <ReadingHeadline
            reading={reading.nested}
            label="What the inner token is"
          />
          <TokenParts reading={reading.nested} nowSec={nowSec} />
        </section>
      )}
    </>
  );
}
