import { Button } from "@/components/ui/button";
import type { RoomState } from "@/lib/class/protocol";
import { Door } from "./door";
import { spacedCode } from "./join-panel";
import { type Addresses, spoken } from "./use-addresses";
import type { Desk } from "./use-desk";

/** How to come in, in one line, once the class runs. */
export function JoinStrip({
  room,
  addresses,
  desk,
  here,
  onOpen,
}: {
  room: RoomState;
  addresses: Addresses;
  desk: Desk;
  here: string;
  onOpen: () => void;
}) {
  return (
    <section
      aria-label="Join"
      className="flex flex-wrap items-center gap-x-5 gap-y-2 rounded-xl border border-line bg-card px-4 py-2"
    >
      <p className="min-w-0 text-lg text-soft">
        <span className="break-words font-mono text-ink">
          {spoken(addresses.chosen)}/class
        </span>{" "}
        <strong className="ml-2 whitespace-nowrap font-bold font-mono text-2xl text-ink">
          {spacedCode(room.code)}
        </strong>
      </p>
      <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
        <Door room={room} desk={desk} here={here} />
        <Button look="small" onClick={onOpen}>
          Show how to join
        </Button>
      </div>
    </section>
  );
}
