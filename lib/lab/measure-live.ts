import type { MeasuredAnswer, MeasuredLine } from "@/lib/http/finding-contract";
import type { MeasurementId } from "@/lib/measure/measurement-ids";
import { type Answer, NO_ANSWER } from "./call";
import { inTurn } from "./measure-client";

const LIMIT_MS = 60_000;

/** Measures on this server, and hears what it sees while it runs. */
export function measureLive<Seen>(
  id: MeasurementId,
  options: Record<string, unknown>,
  onSeen: (seen: Seen) => void,
): Promise<Answer<MeasuredAnswer>> {
  return inTurn(() => ask(`/api/measure/${id}/live`, options, onSeen));
}

async function ask<Seen>(
  path: string,
  options: Record<string, unknown>,
  onSeen: (seen: Seen) => void,
): Promise<Answer<MeasuredAnswer>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(options),
      cache: "no-store",
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (!response.ok) {
      const told = await response.json();
      return { ok: false, problem: { ...told, status: response.status } };
    }
    for await (const line of linesOf<Seen>(response)) {
      if ("seen" in line) onSeen(line.seen);
      else if ("answer" in line) return { ok: true, value: line.answer };
      else return { ok: false, problem: line.problem };
    }
  } catch {
    // A connection that breaks off is no answer either.
  }
  return { ok: false, problem: NO_ANSWER };
}

/** The documents of an NDJSON answer, each as soon as its line is whole. */
async function* linesOf<Seen>(
  response: Response,
): AsyncGenerator<MeasuredLine<Seen>> {
  const reader = response.body
    ?.pipeThrough(new TextDecoderStream())
    .getReader();
  let rest = "";
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
    if (done) return;
  }
}
