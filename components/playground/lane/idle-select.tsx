import { Hint } from "@/components/ui/hint";
import { Select } from "@/components/ui/select";
import { idleOptions } from "@/lib/lab/lifetimes";

/** How long a session may go unused; one setting for the whole realm. */
export function IdleSelect({
  idleSec,
  onIdle,
}: {
  idleSec: number;
  onIdle: (idleSec: number) => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="w-32 text-soft text-sm">Idle timeout</span>
      <Select
        label="Idle timeout of sessions"
        options={idleOptions(idleSec)}
        value={String(idleSec)}
        onChange={(text) => onIdle(Number(text))}
      />
      <Hint title="Idle timeout">
        A session that nobody uses for this long is gone: its Redis key’s TTL is
        set anew at each read. It holds for all sessions of this realm, from
        their next use on. A thief who keeps asking keeps it alive, which is why
        there is an absolute timeout too (ASVS 7.3.1, 7.3.2).
      </Hint>
    </div>
  );
}
