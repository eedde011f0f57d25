import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A screen that follows an event stream, as a phone does: it keeps the newest
 * state, and when each message came. Messages are whole blocks of one event.
 */
export class Screen {
  /** Versions of the room in the order in which they came. */
  versions = [];
  room;
  you;
  receivedAtMs = 0;
  bytes = 0;
  /** Requests for the stream; more than one where it was refused. */
  tries = 0;
  #rest = "";
  #response;
  #awaited;

  constructor(url, cookie = "") {
    this.url = url;
    this.cookie = cookie;
  }

  /** Resolves when the first state is here. A phone comes again until it is. */
  async open() {
    while (!(await this.#tryToOpen())) await sleep(1_000);
  }

  async #tryToOpen() {
    this.tries += 1;
    const headers = this.cookie === "" ? {} : { cookie: this.cookie };
    this.room = undefined;
    this.#rest = "";
    const isHere = this.when(() => this.room !== undefined);
    this.#response = await new Promise((resolve, reject) => {
      get(this.url, { agent: false, headers }, resolve).once("error", reject);
    });
    if (this.#response.statusCode !== 200) {
      this.#response.resume();
      return false;
    }
    this.#response.setEncoding("utf8").on("data", (text) => this.#take(text));
    this.#response.on("error", () => undefined);
    await isHere;
    return true;
  }

  /** The same, or at once when it holds already. */
  async whenNow(holds) {
    if (!holds()) await this.when(holds);
  }

  /** Resolves at the first message after which `holds`. */
  when(holds) {
    return new Promise((resolve) => {
      this.#awaited = { holds, resolve };
    });
  }

  close() {
    this.#response?.destroy();
  }

  #take(text) {
    this.bytes += text.length;
    const blocks = (this.#rest + text).split("\n\n");
    this.#rest = blocks.pop();
    for (const block of blocks) this.#hear(block);
    if (!this.#awaited?.holds()) return;
    this.#awaited.resolve();
    this.#awaited = undefined;
  }

  #hear(block) {
    const name = /^event: (\w+)$/m.exec(block)?.[1];
    const data = block.slice(block.indexOf("data: ") + 6);
    this.receivedAtMs = performance.now();
    if (name === "you") this.you = JSON.parse(data);
    if (name !== "room") return;
    this.room = JSON.parse(data);
    this.versions.push(this.room.version);
  }
}
