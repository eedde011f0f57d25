import type { RealmEvent, UserView } from "@/lib/http/contract";
import { moveClock } from "./realm-clock";
import { endingsIn, eventKey, isOwn } from "./realm-news";
import type { Affected } from "./reduce-scene";
import type { Scene } from "./scene";
import type { NewEnding } from "./watched";

/** The scene after an event from the realm's stream; own acts are no news. */
export function afterEvent(
  scene: Scene,
  event: RealmEvent,
  atMs: number,
  act: (scene: Scene, on: Affected, done: NewEnding) => Scene,
): Scene {
  const known: Scene = { ...scene, users: usersAfter(scene.users, event) };
  if (isOwn(scene.ownActs, eventKey(event), atMs)) return known;
  const next: Scene = { ...known, news: { event, atMs } };
  switch (event.type) {
    case "ended":
      return { ...next, stage: "gone" };
    case "settings": {
      const { idleSec, graceSec } = event;
      return { ...next, settings: { idleSec, graceSec } };
    }
    case "clock": {
      const { now: nowSec, advancedSec } = event;
      const move = { nowSec, advancedSec, atMs };
      return { ...next, clock: moveClock(next.clock, move) };
    }
    default:
      return endingsIn(event, atMs).reduce(
        (last, { on, done }) => act(last, on, done),
        next,
      );
  }
}

function usersAfter(users: UserView[], event: RealmEvent): UserView[] {
  if (event.type === "role-changed") {
    const { user, role } = event;
    return users.map((one) => (one.name === user ? { ...one, role } : one));
  }
  if (event.type === "user-deleted") {
    return users.map((one) =>
      one.name === event.user ? { ...one, deleted: true as const } : one,
    );
  }
  return users;
}
