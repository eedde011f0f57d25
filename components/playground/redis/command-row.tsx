import { TraceList } from "@/components/trace/trace-list";
import type { ListedCommand } from "@/lib/lab/command-list";
import type { LogEntry } from "@/lib/lab/exchange-log";
import { tellSender } from "@/lib/lab/exchange-sender";
import { formatElapsed } from "@/lib/lab/format";

/** One command with its reply, and on demand all that its request did. */
export function CommandRow({
  command,
  open,
  onToggle,
}: {
  command: ListedCommand;
  open: boolean;
  onToggle: () => void;
}) {
  const { literal, reply, ok, elapsedMs, entry, times, bookkeeping } = command;
  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="grid w-full gap-x-6 gap-y-1 px-5 py-2 text-left hover:bg-wash sm:px-7 md:grid-cols-[1fr_17rem]"
      >
        <span className="min-w-0 font-mono text-xs">
          <span className={`break-all ${bookkeeping ? "text-soft" : ""}`}>
            {literal}
          </span>
          <span className={`block break-all ${ok ? "text-soft" : "text-dead"}`}>
            →{" "}
            {reply === null
              ? "hidden: a thief’s request carries no owner’s cookie"
              : reply}
          </span>
        </span>
        <span className="text-soft text-xs">
          {callOf(entry)} by {tellSender(entry.by)}, HTTP {entry.status}
          <span className="block font-mono">
            {new Date(command.atMs).toLocaleTimeString()} ·{" "}
            {formatElapsed(elapsedMs)}
            {times > 1 && ` · ×${times}`}
            {bookkeeping && " · bookkeeping"}
          </span>
        </span>
      </button>
      {open && entry.trace !== undefined && (
        <div className="bg-wash/50 px-5 py-3 sm:px-7">
          <TraceList
            run={{
              trace: entry.trace,
              atMs: entry.lastAtMs,
              status: entry.status,
              refusal: entry.refusal,
            }}
            missing=""
          />
        </div>
      )}
    </li>
  );
}

/** `GET redis-session/me`: the call without the part that all paths share. */
function callOf({ method, path }: LogEntry): string {
  const [route = ""] = path.split("?");
  return `${method} ${route.replace(/^\/api\/realms\/[^/]+\/(auth\/)?/, "")}`;
}
