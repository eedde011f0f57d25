import { get, type IncomingMessage } from "node:http";
import { expect } from "@playwright/test";
import type { RealmEvent, RealmSnapshot } from "@/lib/http/contract";
import type { Realm } from "./realm";

interface Message {
  event: string;
  id: number;
  data: unknown;
}

/** A realm's event stream, read as it comes. */
export class Follower {
  readonly messages: Message[] = [];
  isOver = false;
  private rest = "";

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding("utf8").on("data", (text) => this.take(text));
    response.once("close", () => {
      this.isOver = true;
    });
    response.on("error", () => undefined);
  }

  /** Opens the stream; resolves when its snapshot has come. */
  static async of(realm: Realm): Promise<Follower> {
    const url = `${realm.baseUrl}/api/realms/${realm.id}/events`;
    const headers = { cookie: realm.ownerCookie };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { headers, agent: false }, resolve).once("error", reject);
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toMatch(/^text\/event-stream/);
    expect(response.headers["cache-control"]).toContain("no-transform");
    const follower = new Follower(response);
    await expect.poll(() => follower.messages[0]?.event).toBe("snapshot");
    return follower;
  }

  get snapshot(): RealmSnapshot {
    return this.messages[0]?.data as RealmSnapshot;
  }

  get deltas(): RealmEvent[] {
    const deltas = this.messages.filter(({ event }) => event === "delta");
    return deltas.map(({ data }) => data as RealmEvent);
  }

  close() {
    this.response.destroy();
  }

  private take(text: string) {
    const blocks = (this.rest + text).split("\n\n");
    this.rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(
        block.split("\n").map((line) => {
          const at = line.indexOf(": ");
          return [line.slice(0, at), line.slice(at + 2)] as const;
        }),
      );
      const event = fields.get("event");
      if (event === undefined) continue;
      const data = JSON.parse(fields.get("data") ?? "null");
      this.messages.push({ event, id: Number(fields.get("id")), data });
    }
  }
}
