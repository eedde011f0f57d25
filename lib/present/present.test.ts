import { afterEach, describe, expect, test } from "vitest";
import { LocalChannel } from "./local-channel";
import { clockText, elapsedMs, moveTo, toggleClock } from "./place";
import { commandOf, type Press } from "./stage-keys";
import { isNewer, readPlace, UNTOUCHED } from "./stamped-place";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe("the windows of one browser", () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  /** One window: its own channel, and the storage that all have. */
  function open(kept: Map<string, string> | null) {
    const channel = new LocalChannel("lesson", () => ({
      getItem: (key) => need(kept).get(key) ?? null,
      setItem: (key, text) => need(kept).set(key, text),
    }));
    ends.push(channel.subscribe(() => {}));
    return channel;
  }

  function need(kept: Map<string, string> | null) {
    if (kept === null) throw new Error("this browser keeps nothing");
    return kept;
  }

  const slideIn = (channel: LocalChannel) => () => channel.read().slide;

  test("go together, whichever of them moves", async () => {
    const kept = new Map();
    const [slides, notes] = [open(kept), open(kept)];
    slides.change({ slide: 3 });
    expect(slides.read().slide).toBe(3);
    await expect.poll(slideIn(notes)).toBe(3);
    notes.change({ slide: 4, black: true });
    await expect.poll(slideIn(slides)).toBe(4);
    expect(slides.read()).toEqual(notes.read());
  });

  test("find the place again after all were closed", () => {
    const kept = new Map();
    open(kept).change({ slide: 7 });
    for (const end of ends.splice(0)) end();
    expect(open(kept).read().slide).toBe(7);
  });

  test("ask each other where nothing is kept", async () => {
    open(null).change({ slide: 5 });
    await expect.poll(slideIn(open(null))).toBe(5);
  });

  test("take the higher version, and of two the same one", () => {
    const place = { ...UNTOUCHED, version: 2, by: "a" };
    const rival = { ...place, by: "b" };
    expect(isNewer({ ...place, version: 3 }, rival)).toBe(true);
    expect(isNewer({ ...place, version: 1 }, rival)).toBe(false);
    expect([isNewer(rival, place), isNewer(place, rival)]).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    null,
    "",
    "{",
    "7",
    '{"slide":2}',
    JSON.stringify({ ...UNTOUCHED, slide: "2" }),
    JSON.stringify({ ...UNTOUCHED, changedAtMs: 0 }),
  ])("do not go to what is no place, or long over: %s", (text) => {
    expect(readPlace(text, 43_200_000)).toBeNull();
  });
});

test("the clock starts with the first move, pauses and goes on", () => {
  const begun = { ...UNTOUCHED, ...moveTo(UNTOUCHED, 2, 1_000) };
  expect(elapsedMs(begun, 61_000)).toBe(60_000);
  const paused = { ...begun, ...toggleClock(begun, 61_000) };
  expect(elapsedMs(paused, 99_000)).toBe(60_000);
  const again = { ...paused, ...toggleClock(paused, 100_000) };
  expect(elapsedMs(again, 101_000)).toBe(61_000);
  const back = { ...paused, slide: 1 };
  expect(moveTo(back, 2, 0)).toEqual({ slide: 2, black: false });
  expect([425_000, 4_025_000, -5].map(clockText)).toEqual([
    "7:05",
    "1:07:05",
    "0:00",
  ]);
});

describe("a key", () => {
  test("is a command, unless it is a shortcut of the browser", () => {
    expect(commandOf(press("ArrowRight"), true)).toBe("next");
    expect(commandOf(press(" ", { shiftKey: true }), true)).toBe("scroll-back");
    expect(commandOf(press("B", { shiftKey: true }), true)).toBe("black");
    expect(commandOf(press("f", { ctrlKey: true }), true)).toBeNull();
    expect(commandOf(press("x"), true)).toBeNull();
  });

  test("that is a letter can be switched off", () => {
    expect(commandOf(press("b"), false)).toBeNull();
    expect(commandOf(press("PageDown"), false)).toBe("scroll-on");
  });
});
