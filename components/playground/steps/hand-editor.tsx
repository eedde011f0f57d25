"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type JwtText, readJwt, writeJwt } from "@/lib/lab/jwt-text";

const INKS = {
  header: "text-header",
  payload: "text-payload",
  signature: "text-signature",
};

const AREA =
  "mt-1 w-full rounded-lg border border-edge bg-card p-2 font-mono text-xs leading-relaxed";

/** The token’s parts as text, to be changed by hand and checked for real. */
export function HandEditor({
  credential,
  original,
  disabled,
  onAsk,
}: {
  credential: string;
  original: string;
  disabled: boolean;
  onAsk: (edited: string) => void;
}) {
  const [jwt, setJwt] = useState<JwtText | null>(() => readJwt(credential));
  const [text, setText] = useState(credential);
  const edited = jwt === null ? text : writeJwt(jwt);
  return (
    <section aria-label="Edit by hand" className="space-y-3">
      <h3 className="eyebrow">Edit by hand</h3>
      {jwt === null ? (
        <label className="block text-soft text-sm">
          The credential
          <textarea
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${AREA} break-all`}
          />
        </label>
      ) : (
        (["header", "payload", "signature"] as const).map((part) => (
          <label key={part} className="block text-soft text-sm">
            {part}
            <textarea
              rows={part === "payload" ? 6 : 2}
              spellCheck={false}
              value={jwt[part]}
              onChange={(event) =>
                setJwt({ ...jwt, [part]: event.target.value })
              }
              className={`${AREA} ${INKS[part]}`}
            />
          </label>
        ))
      )}
      <p className="min-h-5 font-mono text-soft text-xs">
        {tellDifference(original, edited)}
      </p>
      <Button
        look="strong"
        disabled={disabled || edited === ""}
        onClick={() => onAsk(edited)}
      >
        Check this
      </Button>
    </section>
  );
}

/** Where an edited credential starts to differ from the issued one. */
function tellDifference(original: string, edited: string): string {
  if (edited === original) return "as it was issued";
  let at = 0;
  while (at < original.length && original[at] === edited[at]) at += 1;
  const part = original.slice(0, at).split(".").length;
  const names = ["header", "payload", "signature"];
  const name = original.includes(".") ? ` in the ${names[part - 1]}` : "";
  const more = edited.length - original.length;
  const size =
    more === 0 ? "same length" : `${more > 0 ? "+" : ""}${more} characters`;
  return `differs from character ${at + 1}${name}, ${size}`;
}
