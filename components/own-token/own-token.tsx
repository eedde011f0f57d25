"use client";

import { useDeferredValue, useState } from "react";
import { useNow } from "@/components/lab/use-now";
import { Button } from "@/components/ui/button";
import { EXAMPLES } from "@/lib/own-token/examples";
import { readToken } from "@/lib/own-token/read-token";
import { PasteField } from "./paste-field";
import { TokenReading } from "./token-reading";

/** The reader’s own token: pasted here, read here, and nowhere else. */
export function OwnToken() {
  const [text, setText] = useState("");
  // Typing stays quick: a large text is read when there is time.
  const shown = useDeferredValue(text);
  const reading = readToken(shown);
  const nowSec = Math.floor(useNow() / 1000);
  return (
    <div className="mt-8 space-y-6 noscript:hidden">
      <div>
        <PasteField text={text} onText={setText} />
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <span className="text-soft text-sm">Or try</span>
          {EXAMPLES.map(({ name, detail, token }) => (
            <Button
              key={name}
              look="small"
              title={detail}
              onClick={() => setText(token)}
            >
              {name}
            </Button>
          ))}
          <Button
            look="small"
            disabled={text === ""}
            onClick={() => setText("")}
          >
            Clear
          </Button>
        </div>
      </div>
      <TokenReading reading={reading} nowSec={nowSec} />
    </div>
  );
}
