import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  exportProgress,
  importProgress,
  knownProgress,
  ProgressStore,
  stateOf,
} from "./progress";

const SLUG = "01-first";
const ANSWERED = { answered: { option: "b", right: true, atMs: 2 } };

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("progress", () => {
  test("is kept, and read by another page", () => {
    new ProgressStore().update(SLUG, { predicted: { option: "a", atMs: 1 } });
    new ProgressStore().update(SLUG, ANSWERED);
    expect(new ProgressStore().read()[SLUG]).toEqual({
      predicted: { option: "a", atMs: 1 },
      ...ANSWERED,
    });
  });

  test("of one lesson is reset alone", () => {
    const store = new ProgressStore();
    store.update(SLUG, ANSWERED);
    store.update("02-second", ANSWERED);
    store.reset(SLUG);
    expect(Object.keys(new ProgressStore().read())).toEqual(["02-second"]);
  });

  test("is the same object until it changes", () => {
    const store = new ProgressStore();
    store.update(SLUG, ANSWERED);
    expect(store.read()).toBe(store.read());
  });

  test("lives on in the page when the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    });
    const store = new ProgressStore();
    store.update(SLUG, ANSWERED);
    expect(store.read()[SLUG]).toEqual(ANSWERED);
    expect(store.keepsNothing).toBe(true);
  });

  test("goes to a file and comes back", () => {
    const progress = {
      [SLUG]: { ...ANSWERED, measured: { figures: { a: 1 }, atMs: 3 } },
    };
    expect(importProgress(exportProgress(progress))).toEqual(progress);
  });

  test.each([
    "",
    "[]",
    "null",
    "{}",
    '{"version":2,"lessons":{}}',
    '{"version":1,"lessons":[]}',
    '{"version":1,"lessons":{"a":1}}',
    '{"version":1,"lessons":{"a":{"predicted":"b"}}}',
    '{"version":1,"lessons":{"a":{"measured":{"figures":3,"atMs":1}}}}',
  ])("is not read from %s", (text) => {
    expect(importProgress(text)).toBeNull();
  });
});

test("only lessons that there are come out of a file", () => {
  const file = { [SLUG]: ANSWERED, "99-gone": ANSWERED };
  expect(knownProgress(file, [SLUG, "02-second"])).toEqual({
    [SLUG]: ANSWERED,
  });
});

test("a lesson is done once it was run and the answer was right", () => {
  expect(stateOf(undefined)).toBe("untouched");
  expect(stateOf({ predicted: { option: "a", atMs: 1 } })).toBe("begun");
  const wrong = { answered: { option: "a", right: false, atMs: 1 } };
  expect(stateOf(wrong)).toBe("begun");
  expect(stateOf(ANSWERED)).toBe("begun");
  const measured = { figures: { a: 1 }, atMs: 3 };
  expect(stateOf({ ...ANSWERED, measured })).toBe("done");
});
