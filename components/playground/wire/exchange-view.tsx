import type { LaneView } from "@/components/duel/lane-view";
import { CopyButton } from "@/components/ui/copy-button";
import type { Exchange } from "@/lib/http/exchange-contract";
import { curlOf } from "@/lib/lab/curl";
import type { LogEntry } from "@/lib/lab/exchange-log";
import { Head } from "./head";

const REASONS: Record<number, string> = {
  200: "OK",
  201: "Created",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Content Too Large",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

/** One exchange: who asked, both heads, and a command that asks again. */
export function ExchangeView({
  entry,
  exchange,
  views,
  sender,
}: {
  entry: LogEntry;
  exchange: Exchange;
  views: LaneView[];
  sender: string;
}) {
  const { request, response } = exchange;
  const curl = curlOf(entry, exchange, window.location.origin);
  const secrets = views.flatMap(({ lane }) =>
    lane.issued === null ? [] : [lane.issued.credential],
  );
  return (
    <div className="space-y-4">
      <p className="flex min-h-8 flex-wrap items-center justify-between gap-2 text-soft text-sm">
        <span>
          Sent by {sender}
          {entry.times > 1 && `, ${entry.times} times with the same outcome`}.
        </span>
        {curl !== null && (
          <CopyButton text={curl} label="Copy as curl" words="Copy as curl" />
        )}
      </p>
      <Head
        title="Request"
        startLine={`${request.method} ${request.target} HTTP/1.1`}
        headers={request.headers}
        secrets={secrets}
      />
      {entry.body !== undefined && <Body text={JSON.stringify(entry.body)} />}
      <Head
        title="Answer"
        startLine={`HTTP/1.1 ${response.status} ${REASONS[response.status] ?? ""}`.trim()}
        headers={response.headers}
        secrets={secrets}
      />
      {curl === null ? (
        <p className="text-soft text-sm">
          Only the realm’s owner may send this, by a cookie that no page can
          read, so there is no curl for it here. The page HTTP API opens a realm
          with curl; then every call works.
        </p>
      ) : (
        <pre className="whitespace-pre-wrap break-all rounded-xl bg-wash p-4 font-mono text-xs leading-relaxed">
          {curl}
        </pre>
      )}
    </div>
  );
}

function Body({ text }: { text: string }) {
  return (
    <pre className="whitespace-pre-wrap break-all rounded-xl bg-wash p-4 font-mono text-xs">
      {text}
    </pre>
  );
}
