import type { StrategyCard } from "@/lib/strategies/catalog";
import { nameOf } from "./format";
import type { RedisHealth } from "./redis-health";
import { type Scene, shownLanes } from "./scene";
import { isSpent } from "./watched";

/** The one thing that the page has to say out loud now. */
export interface Notice {
  kind: "gone" | "not-logged-out" | "outage" | "failure" | "recovered";
  tone: "trouble" | "good";
  title: string;
  detail: string;
}

/** The most important notice of a scene, or none. */
export function noticeOf(
  scene: Scene,
  health: RedisHealth,
  cards: readonly StrategyCard[],
): Notice | null {
  return (
    gone(scene) ??
    notLoggedOut(scene, health) ??
    outage(scene, health, cards) ??
    failure(scene)
  );
}

/** Whether Redis or the server is away, whatever the notice says. */
export function isOutage(scene: Scene, health: RedisHealth): boolean {
  return (
    health.state === "no-server" ||
    health.state === "away" ||
    shownLanes(scene).some((lane) => lane.answer?.status === 503)
  );
}

export const RECOVERED: Notice = {
  kind: "recovered",
  tone: "good",
  title: "Redis is back.",
  detail: "Every lane is asked again, once a second.",
};

function gone(scene: Scene): Notice | null {
  if (scene.stage !== "gone") return null;
  return {
    kind: "gone",
    tone: "trouble",
    title: "This experiment's realm is gone.",
    detail:
      "It expired unused, was ended, or another tab opened a new one in this browser.",
  };
}

function notLoggedOut(scene: Scene, health: RedisHealth): Notice | null {
  if (!scene.logoutFailed) return null;
  const who = health.state === "no-server" ? "the server" : "Redis";
  return {
    kind: "not-logged-out",
    tone: "trouble",
    title: `${nameOf(scene.lanes.a.preset.user)} was not logged out: ${who} did not answer.`,
    detail: "Press again when it is back.",
  };
}

function outage(
  scene: Scene,
  health: RedisHealth,
  cards: readonly StrategyCard[],
): Notice | null {
  if (!isOutage(scene, health)) return null;
  const base = { kind: "outage", tone: "trouble" } as const;
  if (health.state === "no-server") {
    const title = "The server does not answer.";
    return { ...base, title, detail: "This page keeps trying." };
  }
  const title = "Redis is unreachable.";
  if (scene.stage === "opening") {
    const detail = "The experiment starts by itself as soon as it is back.";
    return { ...base, title, detail };
  }
  return { ...base, title, detail: whoCanTell(scene, cards) };
}

/** Names the lanes that need Redis for an answer, and those that do not. */
function whoCanTell(scene: Scene, cards: readonly StrategyCard[]): string {
  const lanes = shownLanes(scene).flatMap((lane) => {
    const card = cards.find((each) => each.id === lane.preset.strategy);
    return card === undefined ? [] : [{ lane, card }];
  });
  const asking = lanes.filter(({ card }) => card.commandsPerCheck > 0);
  const others = lanes.filter(({ card }) => card.commandsPerCheck === 0);
  const verify = others.every(({ lane }) => lane.answer?.verdict === "alive");
  if (asking.length === 0) {
    return verify
      ? "Neither lane asks Redis: both still verify."
      : "Neither lane asks Redis: both still answer.";
  }
  const unsure = asking.filter(({ lane }) => !isSpent(lane));
  const titles = new Set(unsure.map(({ card }) => card.title));
  const told = [...titles].map((title) => `${title} cannot tell.`);
  if (told.length > 0) told.push("That is not a logout.");
  for (const { card } of others) {
    const does = verify ? "still verifies" : "still answers";
    told.push(`${card.title} ${does}: it asks nobody.`);
  }
  return told.join(" ");
}

const CONSEQUENCES: Record<Scene["asks"], string> = {
  thief:
    "The replays below carry the credential in a header, so they still work.",
  browser: "So the login failed, although the server answered 200.",
};

function failure(scene: Scene): Notice | null {
  const base = { kind: "failure", tone: "trouble" } as const;
  if (scene.problem !== null) {
    const { title, detail } = scene.problem;
    const wait = scene.stage === "opening" ? " Trying again …" : "";
    return { ...base, title: `${title}.`, detail: `${detail}${wait}` };
  }
  const dropped = shownLanes(scene).find((lane) => lane.cookieDropped !== null);
  if (dropped === undefined) return null;
  return {
    ...base,
    title: "Your browser did not keep the cookie.",
    detail: `${dropped.issued?.cookieName} was set but did not come back. ${CONSEQUENCES[scene.asks]}`,
  };
}
