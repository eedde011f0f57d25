import type { Problem } from "@/lib/http/contract";
import type { Exchange } from "@/lib/http/exchange-contract";
import type { Trace } from "@/lib/trace/steps";
import { exchangeLog } from "./exchange-log";

/** What a call came to. A problem with status 0 means: no answer at all. */
export type Answer<Value> = { exchange?: Exchange } & (
  | { ok: true; value: Value }
  | { ok: false; problem: Problem }
);

const TIMEOUT_MS = 5_000;

export interface CallOptions {
  method?: string;
  /** Goes as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  credentials?: RequestCredentials;
  timeoutMs?: number;
  /** Who asks, for the page's log; left out: the call is not logged. */
  by?: string;
}

/** One call to this server's API; whoever is named in `by` sees it logged. */
export async function call<Value>(
  path: string,
  options: CallOptions = {},
): Promise<Answer<Value>> {
  const answer = await send<Value>(path, options);
  if (options.by !== undefined) note(path, options.by, options, answer);
  return answer;
}

async function send<Value>(
  path: string,
  options: CallOptions,
): Promise<Answer<Value>> {
  const { method = "GET", body, credentials, timeoutMs = TIMEOUT_MS } = options;
  try {
    // Text that no header can carry throws here, as a lost connection does.
    const headers = new Headers(options.headers);
    if (body !== undefined) headers.set("content-type", "application/json");
    if (options.by !== undefined) headers.set("prefer", "exchange");
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      credentials,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const { exchange, ...told } = text === "" ? {} : JSON.parse(text);
    return response.ok
      ? { ok: true, value: told, exchange }
      : { ok: false, problem: { ...told, status: response.status }, exchange };
  } catch {
    return { ok: false, problem: NO_ANSWER };
  }
}

function note(
  path: string,
  by: string,
  { method = "GET", body }: CallOptions,
  answer: Answer<unknown>,
) {
  const { exchange } = answer;
  const lastAtMs = Date.now();
  if (answer.ok) {
    const status = exchange?.response.status ?? 200;
    const { trace, effect } = answer.value as {
      trace?: Trace;
      effect?: string;
    };
    const refusal = undefined;
    const told = { status, refusal, effect, trace, exchange, lastAtMs };
    exchangeLog.add({ by, method, path, body, ...told });
  } else {
    const { status, refusal, trace } = answer.problem;
    const told = { status, refusal, trace, exchange, lastAtMs };
    exchangeLog.add({ by, method, path, body, ...told });
  }
}

export const NO_ANSWER: Problem = {
  type: "about:blank",
  title: "The server does not answer",
  status: 0,
  detail: "No answer came from the server in time.",
  refusal: "no-answer",
};
