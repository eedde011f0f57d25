import { TriangleAlert } from "lucide-react";

/** What to do where only this machine can reach the server. */
export function LanHelp() {
  return (
    <div className="flex max-w-2xl gap-3 rounded-xl border-2 border-edge bg-wash p-4 text-base">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="space-y-2">
        <p className="font-semibold">
          Phones cannot come in yet: this server answers on this machine alone.
        </p>
        <p>
          Stop it, start it with{" "}
          <code className="rounded bg-card px-1.5 py-0.5 font-mono">
            npm start -- --lan
          </code>{" "}
          and open a class at the address that it prints. The phones have to be
          on the same network; no internet is needed.
        </p>
      </div>
    </div>
  );
}
