import { afterAll, describe, expect, it } from "vitest";
import { endRealm } from "@/lib/realms/end";
import { publishEvent } from "@/lib/realms/events";
import { REALM_STREAMS } from "@/lib/realms/limits";
import { UnknownRealm } from "@/lib/realms/realm";
import { OwnRedis } from "@/lib/redis/own-redis";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { redisSession } from "@/lib/strategies/redis-session";
import { eventStream } from "./event-stream";
import { HttpProblem } from "./problem";

// Connections are cut here that other test files may need.
const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const lab = await testLab();
const GENEROUS = { timeout: 10_000 };

interface Message {
  event: string;
  id: number;
  data: Record<string, unknown>;
}

/** Opens a stream; `next` waits for one message, or tells of the end. */
async function open(realmId: string) {
  const response = await eventStream(lab, realmId);
  if (response.body === null) throw new Error("The stream has no body.");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  async function next(): Promise<Message | "the end"> {
    for (;;) {
      const [message, ...rest] = text.split("\n\n");
      if (message !== undefined && rest.length > 0) {
        text = rest.join("\n\n");
        return parse(message);
      }
      const { done, value } = await reader.read();
      if (done) return "the end";
      text += value;
    }
  }
  return { response, next, cancel: () => reader.cancel() };
}

function parse(message: string): Message {
  const field = (name: string) =>
    new RegExp(`^${name}: (.*)$`, "m").exec(message)?.[1] ?? "";
  const data = JSON.parse(field("data"));
  return { event: field("event"), id: Number(field("id")), data };
}

const changed = (realmId: string) =>
  publishEvent(lab.redis, realmId, { type: "keys-changed" });

/** Cuts every subscription; each process subscribes again by itself. */
async function killSubscribers() {
  await lab.redis.call("CLIENT", "KILL", "TYPE", "pubsub");
}

describe("a realm's event stream", () => {
  it("is a snapshot, then each change in order, without a gap", async () => {
    const realm = await testRealm(lab);
    await realm.login(redisSession);
    const { response, next } = await open(realm.id);
    const type = response.headers.get("content-type");
    expect(type).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain("no-transform");

    const { credentialId } = await realm.login(redisSession);
    await Promise.all(Array.from({ length: 10 }, () => changed(realm.id)));
    const first = { event: "snapshot", id: 1, data: { id: realm.id } };
    expect(await next()).toMatchObject(first);
    const login = { type: "issued", credentialId };
    expect(await next()).toMatchObject({ event: "delta", id: 2, data: login });
    for (let id = 3; id <= 12; id += 1) {
      expect(await next()).toMatchObject({ event: "delta", id });
    }
  });

  it("misses nothing that happens while it opens", async () => {
    const { id } = await testRealm(lab);
    const opening = open(id);
    const changes = Array.from({ length: 20 }, () => changed(id));
    const { next } = await opening;
    await Promise.all(changes);
    const first = await next();
    if (first === "the end") throw new Error("The stream ended.");
    expect(first.event).toBe("snapshot");
    for (let version = first.id + 1; version <= 20; version += 1) {
      expect(await next()).toMatchObject({ event: "delta", id: version });
    }
  });

  it("ends with its realm, after saying so", async () => {
    const { id } = await testRealm(lab);
    const { next } = await open(id);
    await next();
    await publishEvent(lab.redis, id, { type: "ended" });
    await endRealm(lab.redis, id);
    expect(await next()).toMatchObject({ data: { type: "ended" } });
    expect(await next()).toBe("the end");
    expect(lab.hub.watchers(id)).toBe(0);
  });

  it("ends where events may have been missed, for a new snapshot", async () => {
    const other = await testLab();
    const { id } = await testRealm(lab);
    const response = await eventStream(other, id);
    expect(other.hub.watchers(id)).toBe(1);
    await killSubscribers();
    const text = await response.text();
    expect(text).toContain("event: snapshot");
    expect(other.hub.watchers(id)).toBe(0);
  });

  it("is not for a realm that has ended, and leaves no watcher", async () => {
    const { id } = await testRealm(lab);
    await endRealm(lab.redis, id);
    await expect(eventStream(lab, id)).rejects.toThrow(UnknownRealm);
    expect(lab.hub.watchers(id)).toBe(0);
  });

  it("is open so many times at most; a reader that leaves makes room", async () => {
    const { id } = await testRealm(lab);
    const opened = await Promise.all(
      Array.from({ length: REALM_STREAMS }, () => open(id)),
    );
    await expect(eventStream(lab, id)).rejects.toThrow(HttpProblem);
    await opened[0]?.cancel();
    const watchers = () => lab.hub.watchers(id);
    await expect.poll(watchers, GENEROUS).toBe(REALM_STREAMS - 1);
    const again = await open(id);
    for (const { cancel } of [...opened.slice(1), again]) await cancel();
    await expect.poll(watchers, GENEROUS).toBe(0);
  });
});
