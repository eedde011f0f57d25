import type { RoomView } from "@/lib/class/follow-room";
import type { ClassSlide, DeskAct } from "@/lib/class/protocol";
import { BEGINNING, type Change, type Place } from "./place";
import type { SlideChannel } from "./slide-channel";

/** What a room channel needs of a class's server. */
export interface RoomWire {
  /** Follows the room; returns how to stop. */
  follow: (onView: (view: RoomView) => void) => () => void;
  /** Tells the server; answers whether it took it, or why not. */
  tell: (act: DeskAct) => Promise<"taken" | "refused" | "away">;
}

/** While the server is away, it is told again this often, in milliseconds. */
const AGAIN_MS = 1_000;

/**
 * Keeps every screen of a class in step: the server has the place, and tells
 * it to all. What is changed here shows at once and is sent until the server
 * has it, over a restart too; a screen that is no desk goes back to the others.
 */
export class RoomChannel implements SlideChannel {
  private readonly listeners = new Set<() => void>();
  private known: Place = BEGINNING;
  private stop: (() => void) | undefined;
  /** Changed here, and not known to the server yet. */
  private unsent: Place | undefined;
  private isSending = false;
  private told: Place = BEGINNING;

  constructor(
    private readonly lesson: string,
    private readonly wire: RoomWire,
  ) {}

  read = (): Place => this.known;

  change = (change: Change) => {
    const version = this.known.version + 1;
    this.unsent = { ...this.known, ...change, version };
    this.show(this.unsent);
    void this.send();
  };

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    this.stop ??= this.wire.follow((view) => this.hear(view));
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = undefined;
    };
  };

  private hear({ room }: RoomView) {
    const slide = room?.slide;
    if (room === null || slide?.lesson !== this.lesson) return;
    this.told = placeOf(slide, room.version);
    // The own change is on its way, and will come after this one.
    if (this.unsent === undefined) this.show(this.told);
  }

  /** One at a time: the newest place is what counts. */
  private async send() {
    if (this.isSending) return;
    this.isSending = true;
    while (this.unsent !== undefined) {
      const sent = this.unsent;
      const answer = await this.wire.tell(actOf(this.lesson, sent));
      if (answer === "away") {
        await new Promise((go) => setTimeout(go, AGAIN_MS));
      } else if (answer === "refused" || this.unsent === sent) {
        this.unsent = undefined;
        if (answer === "refused") this.show(this.told);
      }
    }
    this.isSending = false;
  }

  private show(place: Place) {
    this.known = place;
    for (const listener of this.listeners) listener();
  }
}

function placeOf(slide: ClassSlide, version: number): Place {
  const { index, black, startedAtMs, ranMs } = slide;
  return { version, slide: index + 1, black, startedAtMs, ranMs };
}

function actOf(lesson: string, place: Place): DeskAct {
  const { slide, black, startedAtMs, ranMs } = place;
  return { act: "slide", lesson, index: slide - 1, black, startedAtMs, ranMs };
}
