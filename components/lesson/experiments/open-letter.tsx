"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { CredentialText } from "@/components/credential/credential-text";
import type { LoginAnswer } from "@/lib/http/contract";
import { login } from "@/lib/lab/client";
import { findOrOpenRealm } from "@/lib/lab/find-realm";
import { decodePart } from "@/lib/lessons/decode-part";
import type { ExperimentProps } from "./experiment-props";

/** What a careless application writes into its token. */
const CLAIMS = {
  email: "alice@example.com",
  plan: "pro",
  salary: 72_000,
  role: "admin",
};

/** A real token of this realm, read by this browser without any key. */
export default function OpenLetter({ onMeasured }: ExperimentProps) {
  const [issued, setIssued] = useState<LoginAnswer | null>(null);
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");

  const open = useEffectEvent(async () => {
    const realm = await findOrOpenRealm();
    if (!realm.ok) return setFault(realm.problem.detail);
    const options = { user: "alice", claims: CLAIMS, setCookie: false };
    const { realmId } = realm.value;
    const answer = await login(realmId, "jwt-stateless", options);
    if (!answer.ok) return setFault(answer.problem.detail);
    setIssued(answer.value);
    setText(answer.value.credential);
    const payload = decodePart(answer.value.credential, 1) ?? {};
    const read = Object.keys(CLAIMS).filter((name) => name in payload);
    return onMeasured({ claimsRead: read.length, keysUsed: 0 });
  });
  useEffect(() => {
    open();
  }, []);

  const payload = decodePart(text, 1);
  return (
    <div className="space-y-5 px-5 py-5 sm:px-7">
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {issued !== null && (
        <p className="break-all rounded-lg bg-wash px-4 py-3 font-mono text-xs leading-relaxed">
          <CredentialText issued={issued} />
        </p>
      )}
      <label className="block">
        <span className="font-medium text-sm">
          The token: change it, or paste one of your own. It stays on this page.
        </span>
        <textarea
          value={text}
          rows={5}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
          className="mt-2 block w-full rounded-lg border border-edge bg-card p-3 font-mono text-xs"
        />
      </label>
      <div aria-live="polite">
        <p className="font-medium text-sm">What anybody reads in it</p>
        <pre className="mt-2 min-h-40 whitespace-pre-wrap break-all rounded-lg bg-wash px-4 py-3 font-mono text-xs leading-relaxed">
          {payload === null ? tellWhy(text) : JSON.stringify(payload, null, 2)}
        </pre>
      </div>
    </div>
  );
}

/** Why there is nothing to read. */
function tellWhy(text: string): string {
  if (text.trim() === "") return "There is nothing to read.";
  return text.split(".").length === 5
    ? "Five parts: this is a JWE. Without the key nothing in it can be read."
    : "No JSON in the second part: this is not a JWS.";
}
