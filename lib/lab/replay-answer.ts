import type { MeAnswer, Problem } from "@/lib/http/contract";
import type { Claims } from "@/lib/strategies/strategy";
import type { Trace } from "@/lib/trace/steps";
import type { Answer } from "./call";
import type { Run } from "./scene";
import type { ReplayAnswer, ReplayVerdict } from "./watched";

/** Reads one answer to a replay. Only a 401 is a logout. */
export function replayAnswerOf(
  answer: Answer<MeAnswer>,
  atMs: number,
  sentAtMs = atMs,
): ReplayAnswer {
  if (answer.ok) {
    const redisCommands = commandsIn(answer.value.trace);
    const { credentialId, claims } = answer.value;
    return {
      verdict: "alive",
      atMs,
      sentAtMs,
      status: 200,
      detail: "",
      redisCommands,
      credentialId,
      role: roleIn(claims),
    };
  }
  const { status, refusal, detail, trace } = answer.problem;
  const verdict: ReplayVerdict = status === 401 ? "dead" : "unreachable";
  const redisCommands = commandsIn(trace);
  return { verdict, atMs, sentAtMs, status, refusal, detail, redisCommands };
}

/** The traced run of a check, whether it was accepted or refused. */
export function runOf(answer: Answer<MeAnswer>, atMs: number): Run | null {
  if (answer.ok) return { trace: answer.value.trace, atMs, status: 200 };
  const { trace, status, refusal } = answer.problem;
  return trace === undefined ? null : { trace, atMs, status, refusal };
}

function roleIn({ role }: Claims): string | undefined {
  return typeof role === "string" ? role : undefined;
}

/** The browser sent no cookie along. */
export function isCookieMissing(answer: Answer<MeAnswer>): boolean {
  return !answer.ok && answer.problem.refusal === "missing-credential";
}

/** The realm is not there any more: it expired, or another one replaced it. */
export function isRealmGone(problem: Problem): boolean {
  return problem.refusal === "unknown-realm";
}

function commandsIn(trace: Trace | undefined): string[] {
  const names: string[] = [];
  for (const step of trace?.steps ?? []) {
    if (step.kind === "redis" && !step.bookkeeping) names.push(step.command);
  }
  return names;
}
