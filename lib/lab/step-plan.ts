import type { StrategyCard } from "@/lib/strategies/catalog";
import type { Trace } from "@/lib/trace/steps";
import { type ToldStep, tellTrace } from "./tell-step";

export type StageId =
  | "read"
  | "format"
  | "algorithm"
  | "key"
  | "signature"
  | "claims"
  | "state"
  | "absolute timeout";

interface StageText {
  title: string;
  /** What is asked, and why at this place in the order. */
  why: string;
}

/** A stage of one verification, with the steps that really ran in it. */
export interface Stage extends StageText {
  id: StageId;
  steps: ToldStep[];
  outcome: "passed" | "failed" | "not reached";
}

const TOKEN_STAGES: Partial<Record<StageId, StageText>> = {
  read: {
    title: "Read",
    why: "Take the credential from the header. Nothing of it is believed yet.",
  },
  format: {
    title: "Parse",
    why: "Three canonical base64url parts, two JSON objects. Strict first: what has two spellings can slip past a list (RFC 7515 § 5.2, RFC 4648 § 3.5).",
  },
  algorithm: {
    title: "Algorithm",
    why: "The header only proposes one; the verifier’s own list decides (RFC 8725 § 3.1).",
  },
  key: {
    title: "Key",
    why: "The kid must name a key of this issuer, and that key is good for one algorithm only (RFC 8725 § 3.1).",
  },
  signature: {
    title: "Signature",
    why: "The first proof that the issuer wrote these bytes. Until here the payload was anybody’s text (RFC 7515 § 5.2).",
  },
  claims: {
    title: "Claims",
    why: "From whom, for whom, what kind, until when: iss, aud, typ, exp (RFC 7519 § 7.2, RFC 8725 § 3.8–3.12).",
  },
  state: {
    title: "State",
    why: "The only question that somebody else has to answer: was it ended before its time? Asked last, since it costs a round trip.",
  },
};

const SEAL_STAGES: Partial<Record<StageId, StageText>> = {
  read: TOKEN_STAGES.read,
  format: {
    title: "Parse",
    why: "Eight canonical parts and exactly one version mark, before any key is derived.",
  },
  signature: {
    title: "Unseal",
    why: "Check the MAC, then decrypt. Who lacks the password can neither read nor change it.",
  },
  claims: {
    title: "Expiry",
    why: "The sealed end, on the realm’s clock. There is no list to ask.",
  },
};

const SESSION_STAGES: Partial<Record<StageId, StageText>> = {
  read: TOKEN_STAGES.read,
  format: {
    title: "Format",
    why: "43 characters, 256 bits. Anything else never reaches Redis.",
  },
  state: {
    title: "Look up",
    why: "Hash the id, read the record and slide its idle timeout, in one command. No record: no session.",
  },
  "absolute timeout": {
    title: "Absolute timeout",
    why: "A session that is used all day still ends (ASVS 5.0, 7.3.2).",
  },
};

/** The stages that a strategy’s check has, in their order. */
export function stageTexts(
  card: Pick<StrategyCard, "id" | "algorithms" | "commandsPerCheck">,
): [StageId, StageText][] {
  const texts =
    card.id === "redis-session"
      ? SESSION_STAGES
      : card.algorithms.length > 0
        ? TOKEN_STAGES
        : SEAL_STAGES;
  const stages = Object.entries(texts) as [StageId, StageText][];
  const asks = card.commandsPerCheck > 0;
  return stages.filter(([id]) => id !== "state" || asks);
}

/** One real verification, laid out by stage. */
export function planOf(
  card: Pick<StrategyCard, "id" | "algorithms" | "commandsPerCheck">,
  trace: Trace,
): Stage[] {
  const told = tellTrace(trace).filter(({ bookkeeping }) => !bookkeeping);
  return stageTexts(card).map(([id, text]) => {
    const steps = told.filter((step) => stageOf(step) === id);
    return { id, ...text, steps, outcome: outcomeOf(steps) };
  });
}

function outcomeOf(steps: ToldStep[]): Stage["outcome"] {
  if (steps.length === 0) return "not reached";
  return steps.some(({ failed }) => failed) ? "failed" : "passed";
}

/** Where a step of the trace belongs. */
function stageOf({ kind, what }: ToldStep): StageId {
  if (kind === "cookie") return "read";
  if (kind === "crypto") return "signature";
  if (kind === "redis") return "state";
  return what.replace(/^Check /, "") as StageId;
}
