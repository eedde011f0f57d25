import { expect, test } from "vitest";
import { noticeOf } from "./notice";
import { DUEL } from "./preset";
import { openingScene, type Scene } from "./scene";

const up = { state: "up", version: "7.0.15", pingMs: 0.1 } as const;
const away = { state: "away" } as const;
const opening = openingScene(DUEL);

function withTokenAlive(scene: Scene): Scene {
  const answer = {
    verdict: "alive" as const,
    atMs: 0,
    status: 200,
    detail: "",
    redisCommands: [],
  };
  const a = { ...scene.lanes.a, answer };
  return { ...scene, stage: "open", lanes: { ...scene.lanes, a } };
}

test("a scene without trouble says nothing", () => {
  expect(noticeOf(opening, up)).toBeNull();
});

test("an outage at the start promises to begin by itself", () => {
  expect(noticeOf(opening, away)?.detail).toContain("by itself");
});

test("an outage later on says which lane still verifies", () => {
  const notice = noticeOf(withTokenAlive(opening), away);
  expect(notice?.kind).toBe("outage");
  expect(notice?.detail).toContain("asks nobody");
});

test("a vanished realm goes before everything else", () => {
  const gone: Scene = { ...opening, stage: "gone" };
  expect(noticeOf(gone, away)?.kind).toBe("gone");
});
