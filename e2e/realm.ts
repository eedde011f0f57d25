import { expect } from "@playwright/test";
import type {
  ClockAnswer,
  LoginAnswer,
  LoginRequest,
  MeAnswer,
  RealmOpened,
  RealmSnapshot,
  RevokeAnswer,
  RevokeRequest,
} from "@/lib/http/contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import { type Answer, type CallOptions, call } from "./call";

type Login = Omit<LoginRequest, "user"> & { user?: string };

/** What a request presents as its login. */
export interface Presented {
  bearer?: string;
  cookie?: string;
}

/** A realm, and the cookie that proves who owns it. */
export class Realm {
  private constructor(
    readonly baseUrl: string,
    readonly id: string,
    readonly ownerCookie: string,
  ) {}

  static async open(baseUrl: string, body: object = {}): Promise<Realm> {
    const url = `${baseUrl}/api/realms`;
    const answer = await call(url, { method: "POST", body });
    expect(answer.status, answer.text).toBe(201);
    const [cookie = ""] = answer.setCookies[0]?.split(";") ?? [];
    return new Realm(baseUrl, answer.as<RealmOpened>().id, cookie);
  }

  /** The same realm as another process of the app serves it. */
  through(baseUrl: string): Realm {
    return new Realm(baseUrl, this.id, this.ownerCookie);
  }

  /** A call below the realm's path, with the owner's proof. */
  asOwner(path: string, options: CallOptions = {}): Promise<Answer> {
    const headers = { cookie: this.ownerCookie, ...options.headers };
    return this.asAnyone(path, { ...options, headers });
  }

  /** A call below the realm's path, with nothing but what is given. */
  asAnyone(path: string, options: CallOptions = {}): Promise<Answer> {
    return call(`${this.baseUrl}/api/realms/${this.id}${path}`, options);
  }

  async login(strategy: StrategyId, login: Login = {}): Promise<LoginAnswer> {
    return (await this.tryLogin(strategy, login)).as<LoginAnswer>();
  }

  /** Logs in and answers with headers and all. */
  async tryLogin(strategy: StrategyId, login: Login = {}): Promise<Answer> {
    const body = { user: "alice", ...login };
    const path = `/auth/${strategy}/login`;
    const answer = await this.asOwner(path, { method: "POST", body });
    expect(answer.status, answer.text).toBe(200);
    return answer;
  }

  /** Asks who a credential is, as a client that is not the owner. */
  me(strategy: StrategyId, credential: string): Promise<Answer> {
    return this.present("me", strategy, { bearer: credential });
  }

  async userOf(strategy: StrategyId, credential: string): Promise<string> {
    const answer = await this.me(strategy, credential);
    expect(answer.status, answer.text).toBe(200);
    return answer.as<MeAnswer>().user;
  }

  /** `me`, `renew` or `logout` with a login shown in the header or a cookie. */
  present(
    verb: "me" | "renew" | "logout",
    strategy: StrategyId,
    { bearer, cookie }: Presented,
    body?: unknown,
  ): Promise<Answer> {
    return this.asAnyone(`/auth/${strategy}/${verb}`, {
      method: verb === "me" ? "GET" : "POST",
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(cookie === undefined ? {} : { cookie }),
      },
      body,
    });
  }

  async revoke(
    strategy: StrategyId,
    target: RevokeRequest,
  ): Promise<RevokeAnswer> {
    const path = `/auth/${strategy}/revoke`;
    const options = { method: "POST", body: target };
    const answer = await this.asOwner(path, options);
    expect(answer.status, answer.text).toBe(200);
    return answer.as<RevokeAnswer>();
  }

  async advance(advanceSec: number): Promise<ClockAnswer> {
    const options = { method: "POST", body: { advanceSec } };
    const answer = await this.asOwner("/clock", options);
    expect(answer.status, answer.text).toBe(200);
    return answer.as<ClockAnswer>();
  }

  async snapshot(): Promise<RealmSnapshot> {
    const answer = await this.asOwner("");
    expect(answer.status, answer.text).toBe(200);
    return answer.as<RealmSnapshot>();
  }

  end(): Promise<Answer> {
    return this.asOwner("", { method: "DELETE" });
  }
}
