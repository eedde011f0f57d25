import type { LabRun } from "./use-cookie-lab";

/** What to do when the window was blocked, or does not arrive. */
export function WindowHelp({ run, late }: { run: LabRun; late: boolean }) {
  if (!run.blocked && !late) return null;
  return (
    <div role="status" className="rounded-lg bg-wash px-4 py-3 text-sm">
      <p>
        {run.blocked
          ? "This browser has blocked the window. "
          : "The window has not arrived. "}
        <a
          href={run.url}
          target="_blank"
          rel="noopener"
          className="font-medium underline"
        >
          Open it by hand
        </a>
        .
      </p>
      {late && (
        <p className="mt-2 text-soft">
          If it finds no server, this browser does not send names that end in
          .localhost to this machine. Chrome, Edge and Firefox do. For others
          add a line to the hosts file, and remove it afterwards:{" "}
          <code className="font-mono text-xs">
            127.0.0.1 app.localhost evil.localhost sub.app.localhost
          </code>
        </p>
      )}
    </div>
  );
}
