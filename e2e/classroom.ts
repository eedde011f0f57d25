import { expect } from "@playwright/test";
import type {
  ClassOpened,
  Confirmed,
  DeskAct,
  Joined,
  RoomState,
} from "@/lib/class/protocol";
import { type Answer, type CallOptions, call } from "./call";
import { test as base } from "./fixtures";
import { Screen } from "./screen";

/** A class as its instructor drives it over HTTP. */
export class Classroom {
  private constructor(
    readonly baseUrl: string,
    readonly code: string,
    readonly realmId: string,
    readonly cookie: string,
  ) {}

  static async open(baseUrl: string): Promise<Classroom> {
    const url = `${baseUrl}/api/class`;
    const answer = await call(url, { method: "POST", body: {} });
    expect(answer.status, answer.text).toBe(201);
    const { code, realmId } = answer.as<ClassOpened>();
    const cookie = pairOf(answer.setCookies[0] ?? "").join("=");
    return new Classroom(baseUrl, code, realmId, cookie);
  }

  get url(): string {
    return `${this.baseUrl}/api/class/${this.code}`;
  }

  /** The same class as another process of the app serves it. */
  through(baseUrl: string): Classroom {
    return new Classroom(baseUrl, this.code, this.realmId, this.cookie);
  }

  /** A call below the class's path, with the desk's proof. */
  asDesk(path: string, options: CallOptions = {}): Promise<Answer> {
    const headers = { cookie: this.cookie, ...options.headers };
    return call(this.url + path, { ...options, headers });
  }

  tryAct(act: object): Promise<Answer> {
    return this.asDesk("/acts", { method: "POST", body: act });
  }

  async act(act: DeskAct): Promise<RoomState> {
    const answer = await this.tryAct(act);
    expect(answer.status, answer.text).toBe(200);
    return answer.as<{ room: RoomState }>().room;
  }

  tryJoin(nickname?: unknown): Promise<Answer> {
    const body = nickname === undefined ? {} : { nickname };
    return call(`${this.url}/join`, { method: "POST", body });
  }

  async join(nickname?: string): Promise<Student> {
    return new Student(this.url, await this.tryJoin(nickname));
  }

  joinMany(count: number): Promise<Student[]> {
    return Promise.all(Array.from({ length: count }, () => this.join()));
  }

  follow(): Promise<Screen> {
    return Screen.of(this.url, this.cookie);
  }

  end(): Promise<Answer> {
    return this.asDesk("", { method: "DELETE" });
  }
}

/** A student, with a cookie jar as her browser keeps one. */
export class Student {
  readonly seat: string;
  readonly nickname: string;
  private readonly jar = new Map<string, string>();

  constructor(
    readonly roomUrl: string,
    answer: Answer,
  ) {
    expect(answer.status, answer.text).toBe(201);
    ({ seat: this.seat, nickname: this.nickname } = answer.as<Joined>());
    this.keep(answer);
  }

  get cookie(): string {
    return [...this.jar].map((pair) => pair.join("=")).join("; ");
  }

  /** The cookie that proves her seat, and nothing else. */
  get seatCookie(): string {
    return `${SEAT}=${this.jar.get(SEAT)}`;
  }

  /** The values that nobody else may see. */
  get secrets(): string[] {
    return [...this.jar.values()];
  }

  /** The same student in the browser of another, whose logins it presents. */
  inBrowserOf(other: Student) {
    for (const [name, value] of other.jar) {
      if (name !== SEAT) this.jar.set(name, value);
    }
  }

  /** A call below the class's path, with her cookies. */
  async ask(path: string, body?: unknown): Promise<Answer> {
    const headers = { cookie: this.cookie };
    const method = body === undefined ? "GET" : "POST";
    const answer = await call(this.roomUrl + path, { method, headers, body });
    this.keep(answer);
    return answer;
  }

  /** What her own check says: `alive/dead`, lane by lane. */
  async check(): Promise<string> {
    const answer = await this.ask("/confirm", {});
    expect(answer.status, answer.text).toBe(200);
    const { a, b } = answer.as<Confirmed>().lamps;
    return `${a?.life}/${b?.life}`;
  }

  vote(vote: number, option: string): Promise<Answer> {
    return this.ask("/vote", { vote, option });
  }

  follow(): Promise<Screen> {
    return Screen.of(this.roomUrl, this.cookie);
  }

  private keep({ setCookies }: Answer) {
    for (const [name = "", value = ""] of setCookies.map(pairOf)) {
      this.jar.set(name, value);
    }
  }
}

const SEAT = "__Host-seat";

function pairOf(setCookie: string): string[] {
  return setCookie.split(";")[0]?.split("=") ?? [];
}

/** A class of its own for each test, which ends with it. */
export const test = base.extend<{ room: Classroom }>({
  room: async ({ baseUrl }, use) => {
    const room = await Classroom.open(baseUrl);
    await use(room);
    await room.end();
  },
});
