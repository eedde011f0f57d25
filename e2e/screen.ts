import { expect } from "@playwright/test";
import type { RoomState, SeatView } from "@/lib/class/protocol";
import { EventReader } from "./event-reader";

/** A screen of a class: a phone, the desk, or somebody who only looks. */
export class Screen extends EventReader {
  /** Opens the stream; resolves when the room has come. */
  static async of(roomUrl: string, cookie = ""): Promise<Screen> {
    const url = `${roomUrl}/events`;
    const screen = new Screen(await EventReader.ask(url, cookie));
    await expect.poll(() => screen.room?.code).toBeDefined();
    return screen;
  }

  /** Every state of the room that came, in order. */
  get rooms(): RoomState[] {
    return this.allOf<RoomState>("room");
  }

  get room(): RoomState | undefined {
    return this.rooms.at(-1);
  }

  get you(): SeatView | undefined {
    return this.allOf<SeatView>("you").at(-1);
  }

  /** What the desk knows of everybody: the roster, and what changed since. */
  get seats(): Map<string, SeatView> {
    const seats = new Map<string, SeatView>();
    for (const { event, data } of this.messages) {
      if (event === "roster") seats.clear();
      const { changed = [], gone = [] } =
        event === "seats"
          ? (data as { changed: SeatView[]; gone: string[] })
          : {};
      const told = event === "roster" ? (data as SeatView[]) : changed;
      for (const view of told) seats.set(view.seat, view);
      for (const seat of gone) seats.delete(seat);
    }
    return seats;
  }

  /** Names of all events since it knows what it is in the room. */
  get events(): string[] {
    const names = this.messages.map(({ event }) => event);
    return names.filter((name) => name !== "role");
  }

  private allOf<Data>(name: string): Data[] {
    const found = this.messages.filter(({ event }) => event === name);
    return found.map(({ data }) => data as Data);
  }
}
