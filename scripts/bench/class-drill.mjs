import { setTimeout as sleep } from "node:timers/promises";
import { askWell } from "./ask.mjs";
import { Screen } from "./screen.mjs";

const LESSON = "03-still-logged-in";

/**
 * A class of any size over real HTTP: what its desk does, and what phones do by
 * themselves. Throws at the first answer that is not a good one.
 */
export class ClassDrill {
  students = [];

  static async open(baseUrl) {
    const url = `${baseUrl}/api/class`;
    const { body, cookie } = await askWell(url, { body: {} });
    const drill = new ClassDrill();
    drill.url = `${url}/${body.code}`;
    drill.deskCookie = cookie;
    drill.desk = new Screen(`${drill.url}/events`, cookie);
    await drill.desk.open();
    return drill;
  }

  /** Students who join all at once, each with both logins. */
  async join(count) {
    const joining = Array.from({ length: count }, async () => {
      const { cookie, body } = await askWell(`${this.url}/join`, { body: {} });
      const screen = new Screen(`${this.url}/events`, cookie);
      return { seat: body.seat, cookie, screen };
    });
    this.students = await Promise.all(joining);
  }

  /** Every phone follows the room; also after its stream was cut. */
  async follow() {
    await this.#each(({ screen }) => screen.open());
  }

  cut() {
    for (const { screen } of this.students) screen.close();
  }

  async act(body) {
    const options = { cookie: this.deskCookie, body };
    return (await askWell(`${this.url}/acts`, options)).body.room;
  }

  /** Does something, and says after how long the last phone knew of it. */
  async actAndTell(body) {
    const startedAtMs = performance.now();
    const before = this.students[0].screen.room.version;
    const told = this.students.map(({ screen }) =>
      screen.when(() => screen.room?.version > before),
    );
    await Promise.all([this.act(body), ...told]);
    const received = this.students.map(({ screen }) => screen.receivedAtMs);
    return Math.max(...received) - startedAtMs;
  }

  /** Each phone checks its own logins once, at some moment of the spread. */
  async confirm(spreadMs) {
    return this.#each(async ({ seat, cookie }) => {
      await sleep(Math.random() * spreadMs);
      const { body } = await askWell(`${this.url}/confirm`, {
        cookie,
        body: {},
      });
      return { seat, ...body.lamps };
    });
  }

  async logIn() {
    await this.#each(async (student) => {
      const options = { cookie: student.cookie, body: {} };
      const { cookie } = await askWell(`${this.url}/login`, options);
      const seat = student.cookie.split("; ").find((one) => /seat=/.test(one));
      student.cookie = `${seat}; ${cookie}`;
    });
  }

  /** Everybody votes at once; the counts of what was asked. */
  async vote() {
    const opening = { act: "open-vote", lesson: LESSON, of: "predict" };
    const { vote } = await this.act(opening);
    await this.#each(({ cookie }, index) => {
      const option = vote.options[index % vote.options.length].id;
      const body = { vote: vote.id, option };
      return askWell(`${this.url}/vote`, { cookie, body });
    });
    const closed = await this.act({ act: "close-vote" });
    return closed.vote.counts;
  }

  /** Resolves when every phone knows this version. */
  async until(version) {
    await this.#each(({ screen }) =>
      screen.whenNow(() => screen.room?.version >= version),
    );
  }

  async end() {
    this.cut();
    this.desk.close();
    const options = { method: "DELETE", cookie: this.deskCookie };
    await askWell(this.url, options);
  }

  #each(work) {
    return Promise.all(this.students.map(work));
  }
}
