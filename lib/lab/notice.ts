import type { RedisHealth } from "./redis-health";
import { LANES, type Scene } from "./scene";

/** The one thing that the page has to say out loud now. */
export interface Notice {
  kind: "gone" | "outage" | "failure" | "recovered";
  tone: "trouble" | "good";
  title: string;
  detail: string;
}

/** The most important notice of a scene, or none. */
export function noticeOf(scene: Scene, health: RedisHealth): Notice | null {
  return gone(scene) ?? outage(scene, health) ?? failure(scene);
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

function outage(scene: Scene, health: RedisHealth): Notice | null {
  const statuses = LANES.map((id) => scene.lanes[id].answer?.status);
  const base = { kind: "outage", tone: "trouble" } as const;
  if (health.state === "no-server") {
    const title = "The server does not answer.";
    return { ...base, title, detail: "This page keeps trying." };
  }
  if (health.state !== "away" && !statuses.includes(503)) return null;
  const title = "Redis is unreachable.";
  if (scene.stage === "opening") {
    const detail = "The experiment starts by itself as soon as it is back.";
    return { ...base, title, detail };
  }
  const asksNobody = LANES.some((id) => {
    const answer = scene.lanes[id].answer;
    return answer?.verdict === "alive" && answer.redisCommands.length === 0;
  });
  const detail = asksNobody
    ? "A lane that asks Redis cannot tell. The other still verifies: it asks nobody."
    : "A lane that asks Redis cannot tell. That is not a logout.";
  return { ...base, title, detail };
}

function failure(scene: Scene): Notice | null {
  const base = { kind: "failure", tone: "trouble" } as const;
  if (scene.problem !== null) {
    const { title, detail } = scene.problem;
    const wait = scene.stage === "opening" ? " Trying again …" : "";
    return { ...base, title: `${title}.`, detail: `${detail}${wait}` };
  }
  const dropped = LANES.map((id) => scene.lanes[id]).find(
    (lane) => lane.cookieDropped,
  );
  if (dropped === undefined) return null;
  return {
    ...base,
    title: "Your browser did not keep the cookie.",
    detail: `${dropped.issued?.cookieName} was set but did not come back. The replays below carry the credential in a header, so they still work.`,
  };
}
