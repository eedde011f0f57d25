import { QrCode } from "@/components/class/qr-code";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { RoomState } from "@/lib/class/protocol";
import { Door } from "./door";
import { LanHelp } from "./lan-help";
import { type Addresses, spoken } from "./use-addresses";
import type { Desk } from "./use-desk";

/** How to come in, for the whole room to read. */
export function JoinPanel({
  room,
  addresses,
  desk,
  here,
  onClose,
}: {
  room: RoomState;
  addresses: Addresses;
  desk: Desk;
  /** How many are here, in words. */
  here: string;
  onClose: () => void;
}) {
  const { chosen, known, choose, isLocal } = addresses;
  return (
    <section
      aria-label="Join"
      className="grid items-center gap-x-10 gap-y-6 rounded-2xl border border-line bg-card p-5 sm:p-8 md:grid-cols-[auto_minmax(0,1fr)]"
    >
      {isLocal ? (
        <div className="size-[min(26rem,58vh,80vw)] content-center max-md:mx-auto">
          <LanHelp />
        </div>
      ) : (
        <QrCode
          text={`${chosen}/class/${room.code}`}
          label={`QR code that leads to this class: ${chosen}/class/${room.code}`}
          className="w-[min(26rem,58vh,80vw)] border border-line max-md:mx-auto"
        />
      )}
      <div className="min-w-0 space-y-5">
        <p className="text-2xl text-soft">
          {isLocal ? "On this machine, go to" : "Scan, or go to"}{" "}
          <strong className="block break-words font-mono font-bold text-2xl text-ink sm:text-3xl xl:text-4xl">
            {spoken(chosen)}/class
          </strong>
        </p>
        <p className="text-2xl text-soft">
          and type{" "}
          <strong className="block whitespace-nowrap font-bold font-mono text-[clamp(3.25rem,9vw,9rem)] text-ink leading-none tracking-tight">
            {spacedCode(room.code)}
          </strong>
        </p>
        {known !== null && known.length > 1 && (
          <Segmented
            label="Address that phones reach"
            options={known.map((value) => ({ value, name: spoken(value) }))}
            value={chosen}
            onChange={choose}
          />
        )}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Door room={room} desk={desk} here={here} />
          <Button look="strong" onClick={onClose}>
            Make this small
          </Button>
        </div>
      </div>
    </section>
  );
}

/** In two halves, as it is read aloud; a phone takes it in either way. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
