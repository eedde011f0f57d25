import { askWell } from "./ask.mjs";
import { Screen } from "./screen.mjs";

/** Screens of the bare server, and how long it takes to tell them all. */
export class Floor {
  #screens = [];

  constructor(url) {
    this.url = url;
  }

  async open(count) {
    const url = `${this.url}/events`;
    this.#screens = Array.from({ length: count }, () => new Screen(url));
    await Promise.all(this.#screens.map((screen) => screen.open()));
  }

  /** A thousand sessions, which `/log-out` ends. */
  async logIn() {
    await askWell(`${this.url}/log-in`);
  }

  /** Pushes a room's state; milliseconds until the last screen has it. */
  async tell(room, path = "/tell") {
    const { version } = room;
    const body = `event: room\nid: ${version}\ndata: ${JSON.stringify(room)}\n\n`;
    const startedAtMs = performance.now();
    const told = this.#screens.map((screen) =>
      screen.when(() => screen.room.version === version),
    );
    await Promise.all([askWell(this.url + path, { text: body }), ...told]);
    const received = this.#screens.map(({ receivedAtMs }) => receivedAtMs);
    return Math.max(...received) - startedAtMs;
  }
}
