import { expect, test } from "vitest";
import { strategyCards } from "@/lib/strategies/catalog";
import { noticeOf } from "./notice";
import { DUEL } from "./preset";
import { reduceScene } from "./reduce-scene";
import { openingScene, type Scene } from "./scene";

const up = { state: "up", version: "7.0.15", pingMs: 0.1 } as const;
const away = { state: "away" } as const;
const opening = openingScene(DUEL);

function withTokenAlive(scene: Scene): Scene {
  const answer = {
    verdict: "alive" as const,
    atMs: 0,
    sentAtMs: 0,
    status: 200,
    detail: "",
    redisCommands: [],
  };
  const a = { ...scene.lanes.a, answer };
  return { ...scene, stage: "open", lanes: { ...scene.lanes, a } };
}

test("a scene without trouble says nothing", () => {
  expect(noticeOf(opening, up, strategyCards)).toBeNull();
});

test("an outage at the start promises to begin by itself", () => {
  expect(noticeOf(opening, away, strategyCards)?.detail).toContain("by itself");
});

test("an outage later on says which lane still verifies", () => {
  const notice = noticeOf(withTokenAlive(opening), away, strategyCards);
  expect(notice?.kind).toBe("outage");
  expect(notice?.detail).toBe(
    "Redis session cannot tell. That is not a logout. Stateless JWT still verifies: it asks nobody.",
  );
});

test("a failed logout is said before the outage, until Redis is back", () => {
  const failed = reduceScene(withTokenAlive(opening), {
    type: "logout-failed",
  });
  const said = noticeOf(failed, away, strategyCards);
  expect(said?.title).toContain("Alice was not logged out");
  const back = reduceScene(failed, { type: "redis-back" });
  expect(noticeOf(back, up, strategyCards)).toBeNull();
});

test("a vanished realm goes before everything else", () => {
  const gone: Scene = { ...opening, stage: "gone" };
  expect(noticeOf(gone, away, strategyCards)?.kind).toBe("gone");
});
