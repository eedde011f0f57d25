import type { Change } from "./place";
import type { SlideChannel } from "./slide-channel";
import {
  isNewer,
  isPlace,
  readPlace,
  type StampedPlace,
  UNTOUCHED,
} from "./stamped-place";

/** A window that has just opened asks the others where they are. */
const WHERE = "where?";

/**
 * Keeps the windows of one browser in step. `BroadcastChannel` tells them at
 * once; the storage holds the place over a reload, and needs no server.
 */
export class LocalChannel implements SlideChannel {
  private readonly listeners = new Set<() => void>();
  private readonly name: string;
  private readonly by = Math.random().toString(36).slice(2);
  private known: StampedPlace | undefined;
  private wire: BroadcastChannel | undefined;

  constructor(
    lesson: string,
    private readonly storage: () => Pick<Storage, "getItem" | "setItem"> = () =>
      localStorage,
  ) {
    this.name = `still-logged-in:present:${lesson}`;
  }

  read = (): StampedPlace => {
    this.known ??= this.stored() ?? UNTOUCHED;
    return this.known;
  };

  change = (change: Change) => {
    const version = this.read().version + 1;
    const stamp = { version, by: this.by, changedAtMs: Date.now() };
    this.take({ ...this.read(), ...change, ...stamp });
    this.wire?.postMessage(this.known);
  };

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    this.wire ??= this.open();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.wire?.close();
      this.wire = undefined;
    };
  };

  private open(): BroadcastChannel {
    const wire = new BroadcastChannel(this.name);
    wire.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === WHERE) {
        if (this.read().version > 0) wire.postMessage(this.known);
      } else if (isPlace(data) && isNewer(data, this.read())) this.take(data);
    };
    // What changed while nobody listened here.
    wire.postMessage(WHERE);
    return wire;
  }

  private take(place: StampedPlace) {
    this.known = place;
    try {
      this.storage().setItem(this.name, JSON.stringify(place));
    } catch {
      // A browser that keeps nothing still tells its other windows.
    }
    for (const listener of this.listeners) listener();
  }

  private stored(): StampedPlace | null {
    try {
      return readPlace(this.storage().getItem(this.name), Date.now());
    } catch {
      return null;
    }
  }
}
