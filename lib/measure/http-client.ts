/** What one request to a program of an experiment came to. */
export interface Reply {
  status: number;
  text: string;
  /** Whole `Set-Cookie` values. */
  setCookies: string[];
}

const LIMIT_MS = 5_000;

/** A client with a jar of its own, as a browser or a script would have. */
export class HttpClient {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly baseUrl: string,
    /** Sent with each request, as a proxy would add them. */
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same jar's content in another client's hands: a stolen cookie. */
  copy(): HttpClient {
    return this.copyTo(this.baseUrl);
  }

  /** The same, and it asks another process. */
  copyTo(baseUrl: string): HttpClient {
    const thief = new HttpClient(baseUrl, this.headers);
    for (const [name, value] of this.jar) thief.jar.set(name, value);
    return thief;
  }

  /** A cookie's value as it travels, or undefined where there is none. */
  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  get(path: string, headers?: Record<string, string>): Promise<Reply> {
    return this.send("GET", path, undefined, headers);
  }

  post(
    path: string,
    body: unknown = {},
    headers?: Record<string, string>,
  ): Promise<Reply> {
    return this.send("POST", path, body, headers);
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        ...this.headers,
        ...(this.jar.size > 0 ? { cookie: this.cookieLine() } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const setCookies = response.headers.getSetCookie();
    for (const cookie of setCookies) this.keep(cookie);
    return { status: response.status, text: await response.text(), setCookies };
  }

  private keep(cookie: string) {
    const [pair = ""] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    if (value.join("=") === "") this.jar.delete(name);
    else this.jar.set(name, value.join("="));
  }

  private cookieLine(): string {
    return [...this.jar].map((pair) => pair.join("=")).join("; ");
  }
}
