import type { HeaderLine } from "@/lib/http/exchange-contract";
import { headBytes } from "@/lib/lab/curl";
import { formatBytes } from "@/lib/lab/format";
import { HeaderValue } from "./header-value";

/** Headers that carry a credential, or set one. */
const CARRIES = new Set(["cookie", "authorization", "set-cookie"]);

/** One head of an exchange, line by line. */
export function Head({
  title,
  startLine,
  headers,
  secrets,
}: {
  title: string;
  startLine: string;
  headers: HeaderLine[];
  secrets: string[];
}) {
  return (
    <section aria-label={title}>
      <h3 className="flex items-baseline justify-between">
        <span className="eyebrow">{title}</span>
        <span className="font-mono text-soft text-xs">
          {formatBytes(headBytes(startLine, headers))} in these lines
        </span>
      </h3>
      <div className="mt-2 space-y-0.5 break-all rounded-xl bg-wash p-4 font-mono text-xs leading-relaxed">
        <p className="font-bold">{startLine}</p>
        {headers.map(([name, value]) => (
          <p key={name + value}>
            <span className="text-soft">{name}: </span>
            {CARRIES.has(name) ? (
              <HeaderValue value={value} secrets={secrets} />
            ) : (
              value
            )}
          </p>
        ))}
      </div>
    </section>
  );
}
