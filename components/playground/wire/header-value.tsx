"use client";

import { useState } from "react";
import { markCredentials } from "@/lib/lab/mark-credentials";

/** Longer values are cut until the reader asks for all of them. */
const LONG = 600;

const INKS = {
  none: "",
  header: "text-header font-bold",
  payload: "text-payload font-bold",
  signature: "text-signature font-bold",
  other: "text-session font-bold",
};

/** A header’s value with the credential in its colours. */
export function HeaderValue({
  value,
  secrets,
}: {
  value: string;
  secrets: string[];
}) {
  const [whole, setWhole] = useState(false);
  const cut = value.length > LONG && !whole;
  const shown = cut ? value.slice(0, LONG) : value;
  return (
    <>
      {markCredentials(shown, secrets).map(({ text, kind, at }) => (
        <span key={at} className={INKS[kind]}>
          {text}
        </span>
      ))}
      {value.length > LONG && (
        <button
          type="button"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
          className="ml-2 min-h-11 font-sans font-medium underline sm:min-h-6"
        >
          {whole ? "show less" : `… show all ${value.length} characters`}
        </button>
      )}
    </>
  );
}
