"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import { Segmented } from "@/components/ui/segmented";
import { StatusPill } from "@/components/ui/status-pill";
import {
  SECRET_ENCODINGS,
  type SecretEncoding,
} from "@/lib/own-token/read-key";
import type { Reading } from "@/lib/own-token/reading";
import type { Verdict } from "@/lib/own-token/verify";

const ENCODINGS = SECRET_ENCODINGS.map((value) => ({ value, name: value }));

/** Tries a pasted key on the token; the library is loaded when it is needed. */
export function VerifyForm({ reading }: { reading: Reading }) {
  const [key, setKey] = useState("");
  const [encoding, setEncoding] = useState<SecretEncoding>("text");
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [busy, setBusy] = useState(false);
  const isJwe = reading.kind === "jwe";
  const isSecret = !/^\s*\{|-----BEGIN/.test(key);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const [jose, { verifyToken }] = await Promise.all([
      import("jose"),
      import("@/lib/own-token/verify"),
    ]);
    setVerdict(await verifyToken(jose, reading, key, encoding));
    setBusy(false);
  }

  return (
    <Card>
      <CardHeading
        title={isJwe ? "Open it with a key" : "Verify it with a key"}
        hint="A secret, a PEM, a JWK or a JWK Set. The key stays here as well."
      >
        <Hint title="Which keys work">
          HMAC: the secret, in the encoding you choose. RSA, EC, EdDSA and
          ML-DSA: the public key, a certificate, or the private key, whose
          public half is used. A JWK Set is searched by the token’s kid.
        </Hint>
      </CardHeading>
      <form onSubmit={onSubmit} className="space-y-3 px-5 py-5 sm:px-7">
        <div>
          <label htmlFor="own-key" className="font-medium text-sm">
            Key
          </label>
          <textarea
            id="own-key"
            rows={4}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            placeholder="your-256-bit-secret, -----BEGIN PUBLIC KEY-----, {"
            className="mt-1 w-full break-all rounded-lg border border-edge bg-card p-3 font-mono text-xs leading-relaxed"
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="strong" disabled={busy || key === ""}>
            {busy ? "Checking …" : isJwe ? "Open" : "Verify"}
          </Button>
          {isSecret && (
            <Segmented
              label="How the secret is written"
              options={ENCODINGS}
              value={encoding}
              onChange={setEncoding}
            />
          )}
        </div>
        <div role="status" className="min-h-16 text-sm">
          {verdict !== null && (
            <>
              <StatusPill tone={verdict.tone}>{verdict.title}</StatusPill>
              {verdict.details.map((sentence) => (
                <p key={sentence} className="mt-2 max-w-prose break-words">
                  {sentence}
                </p>
              ))}
              {verdict.plaintext !== undefined && (
                <pre className="mt-2 whitespace-pre-wrap break-all rounded-xl bg-wash p-4 font-mono text-xs">
                  {verdict.plaintext}
                </pre>
              )}
            </>
          )}
        </div>
      </form>
    </Card>
  );
}
