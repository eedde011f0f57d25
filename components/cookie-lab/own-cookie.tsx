import { Check } from "@/components/ui/check";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import {
  type CookieChoice,
  PREFIXES,
  SAME_SITES,
  setCookieLine,
} from "@/lib/cookie-lab/cookie-choice";

/** What the reader begins with. */
export const USUAL: CookieChoice = {
  id: "mine",
  prefix: "",
  httpOnly: true,
  secure: true,
  sameSite: "lax",
  domain: false,
  path: "/",
};

const PREFIX_DETAILS: Record<CookieChoice["prefix"], string> = {
  "": "Nothing is asked of the flags.",
  "__Secure-": "Kept only with Secure.",
  "__Host-": "Kept only with Secure, Path=/ and no Domain.",
  "__Http-": "Kept only with Secure and HttpOnly: never from a script.",
  "__Host-Http-": "Both of the two before.",
};

/** A list cannot have nothing at all as a value. */
const NO_PREFIX = "none" as const;

const PREFIX_OPTIONS = PREFIXES.map((prefix) => ({
  value: prefix || NO_PREFIX,
  label: prefix || "no prefix",
  detail: PREFIX_DETAILS[prefix],
}));

const SAME_SITE_OPTIONS = SAME_SITES.map((value) => ({
  value,
  name: value === "unset" ? "not set" : value,
}));

const FLAGS = [
  { flag: "httpOnly", words: "HttpOnly" },
  { flag: "secure", words: "Secure" },
  { flag: "domain", words: "Domain=app.localhost" },
] as const;

/** Every flag and prefix as a switch, and the line that comes of it. */
export function OwnCookie({
  choice,
  onChange,
}: {
  choice: CookieChoice;
  onChange: (choice: CookieChoice) => void;
}) {
  return (
    <fieldset className="min-w-0 space-y-3 rounded-lg border border-line px-4 py-3">
      <legend className="px-1 font-medium text-sm">Your cookie</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span className="text-soft">Prefix</span>
        <Select
          label="Prefix"
          options={PREFIX_OPTIONS}
          value={choice.prefix || NO_PREFIX}
          onChange={(chosen) =>
            onChange({ ...choice, prefix: chosen === NO_PREFIX ? "" : chosen })
          }
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span className="text-soft">SameSite</span>
        <Segmented
          label="SameSite"
          options={SAME_SITE_OPTIONS}
          value={choice.sameSite}
          onChange={(sameSite) => onChange({ ...choice, sameSite })}
        />
      </div>
      <div className="flex flex-wrap gap-x-6">
        {FLAGS.map(({ flag, words }) => (
          <Check
            key={flag}
            words={words}
            checked={choice[flag]}
            onChange={(is) => onChange({ ...choice, [flag]: is })}
          />
        ))}
        <Check
          words="Path=/api instead of /"
          checked={choice.path === "/api"}
          onChange={(is) => onChange({ ...choice, path: is ? "/api" : "/" })}
        />
      </div>
      <p className="break-all rounded-lg bg-wash px-4 py-3 font-mono text-xs">
        Set-Cookie: {setCookieLine(choice)}
      </p>
    </fieldset>
  );
}
