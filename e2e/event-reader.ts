import { get, type IncomingMessage } from "node:http";
import { expect } from "@playwright/test";

export interface Message {
  event: string;
  id: number;
  data: unknown;
}

/** Any event stream, read as it comes. Source: WHATWG HTML § 9.2. */
export class EventReader {
  readonly messages: Message[] = [];
  /** Every byte that came, as text. */
  text = "";
  isOver = false;
  private rest = "";

  protected constructor(private readonly response: IncomingMessage) {
    response.setEncoding("utf8").on("data", (text) => this.take(text));
    response.once("close", () => {
      this.isOver = true;
    });
    response.on("error", () => undefined);
  }

  /** The answer to a request for a stream, which must be one. */
  protected static async ask(
    url: string,
    cookie: string,
  ): Promise<IncomingMessage> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = cookie === "" ? {} : { cookie };
      get(url, { headers, agent: false }, resolve).once("error", reject);
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toMatch(/^text\/event-stream/);
    expect(response.headers["cache-control"]).toContain("no-transform");
    return response;
  }

  close() {
    this.response.destroy();
  }

  private take(text: string) {
    this.text += text;
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
