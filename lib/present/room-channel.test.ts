import { expect, test } from "vitest";
import { NOTHING_YET, type RoomView } from "@/lib/class/follow-room";
import type { ClassSlide, DeskAct, RoomState } from "@/lib/class/protocol";
import { RoomChannel, type RoomWire } from "./room-channel";

const LESSON = "03-still-logged-in";

/** A server that keeps the slide, and can be away or refuse. */
function server() {
  const screens = new Set<(view: RoomView) => void>();
  let version = 0;
  let slide: ClassSlide | null = null;
  const state = { answer: "taken" as "taken" | "refused" | "away", asked: 0 };
  const view = () =>
    ({
      ...NOTHING_YET,
      room: { version, slide } as RoomState,
    }) satisfies RoomView;
  const wire: RoomWire = {
    follow(onView) {
      screens.add(onView);
      onView(view());
      return () => screens.delete(onView);
    },
    async tell({ act: _, ...told }: DeskAct) {
      state.asked += 1;
      if (state.answer !== "taken") return state.answer;
      version += 1;
      slide = told as ClassSlide;
      for (const screen of screens) screen(view());
      return "taken";
    },
  };
  return { wire, state };
}

/** Slides and clicker, as two screens of one class. */
function screens(of: ReturnType<typeof server>) {
  const channels = [0, 1].map(() => new RoomChannel(LESSON, of.wire));
  for (const channel of channels) channel.subscribe(() => {});
  return channels as [RoomChannel, RoomChannel];
}

test("what one screen changes, the other shows", async () => {
  const [slides, clicker] = screens(server());
  slides.change({ slide: 4, startedAtMs: 1_000 });
  expect(slides.read().slide).toBe(4);
  await expect.poll(() => clicker.read().slide).toBe(4);
  clicker.change({ slide: 5, black: true });
  await expect
    .poll(() => slides.read())
    .toMatchObject({ slide: 5, black: true, startedAtMs: 1_000 });
});

test("a server that is away is told when it is back", async () => {
  const desk = server();
  const [slides, clicker] = screens(desk);
  desk.state.answer = "away";
  slides.change({ slide: 2 });
  slides.change({ slide: 3 });
  await expect.poll(() => desk.state.asked).toBeGreaterThan(0);
  expect([slides.read().slide, clicker.read().slide]).toEqual([3, 1]);
  desk.state.answer = "taken";
  await expect.poll(() => clicker.read().slide, { timeout: 5_000 }).toBe(3);
});

test("a screen that may not lead goes back to the others", async () => {
  const desk = server();
  const [slides, stranger] = screens(desk);
  slides.change({ slide: 2 });
  await expect.poll(() => stranger.read().slide).toBe(2);
  desk.state.answer = "refused";
  stranger.change({ slide: 9 });
  await expect.poll(() => stranger.read().slide).toBe(2);
  expect(slides.read().slide).toBe(2);
});
