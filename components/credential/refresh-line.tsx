import type { LoginAnswer } from "@/lib/http/contract";
import { formatBytes } from "@/lib/lab/format";
import { refreshCookie } from "@/lib/lab/refresh-cookie";

/** The second credential of a login that has one, and where it is sent. */
export function RefreshLine({
  issued,
  path,
}: {
  issued: LoginAnswer | null;
  /** The only path that the browser sends it to. */
  path: string;
}) {
  const cookie = issued === null ? null : refreshCookie(issued);
  if (cookie === null) return null;
  return (
    <div className="space-y-2 text-sm">
      <p className="break-all rounded-xl bg-wash p-4 font-mono text-xs leading-relaxed">
        <span className="text-soft">{cookie.lead}</span>
        <span className="text-session">{cookie.value}</span>
      </p>
      <p className="text-soft">
        The refresh token: {formatBytes(cookie.sizeBytes)}, sent only to{" "}
        <code className="break-all font-mono text-xs">{path}</code>. Whoever
        copied this laptop’s cookies has it as well.
      </p>
    </div>
  );
}
