import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** Longer than any answer may take: beyond it a call counts as hanging. */
const ANSWER_WITHIN_MS = 5_000;

const agent = new Agent({ keepAlive: true });

export interface CallOptions {
  method?: string;
  headers?: Record<string, string | string[]>;
  /** Sent as it is; anything but text or bytes goes as JSON. */
  body?: unknown;
  /** The request target as written, where a URL would tidy it up. */
  target?: string;
  /** How long the answer may take, where it is made only then. */
  withinMs?: number;
}

/** An HTTP answer, read to its end. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  setCookies: string[];
  text: string;
  elapsedMs: number;
  as<Body>(): Body;
}

/**
 * One HTTP call without a browser's manners: any header, any target, no cookie
 * jar. Rejects when no answer is complete after five seconds.
 */
export function call(url: string, options: CallOptions = {}): Promise<Answer> {
  const { method = "GET", headers = {}, target } = options;
  const { withinMs = ANSWER_WITHIN_MS } = options;
  const body = bytesOf(options.body);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      agent,
      ...(target === undefined ? {} : { path: target }),
      headers: { ...jsonHeaders(body), ...headers },
      signal: AbortSignal.timeout(withinMs),
    });
    sent.once("error", (cause) => {
      reject(new Error(`${method} ${target ?? url}: ${cause}`, { cause }));
    });
    sent.once("response", async (response) => {
      try {
        const chunks = await response.toArray();
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          setCookies: response.headers["set-cookie"] ?? [],
          text,
          elapsedMs: performance.now() - startedAt,
          as: () => JSON.parse(text),
        });
      } catch (error) {
        reject(error);
      }
    });
    sent.end(body);
  });
}

function bytesOf(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || typeof body === "string") return body;
  return body instanceof Uint8Array ? body : JSON.stringify(body);
}

function jsonHeaders(body: string | Uint8Array | undefined) {
  if (body === undefined) return {};
  return {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
  };
}
