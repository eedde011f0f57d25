import { holds } from "@/lib/lessons/holds";
import { findLesson, type Lesson } from "@/lib/lessons/lesson";
import type { Lab } from "@/lib/realms/lab";
import { RealmProblem } from "@/lib/realms/realm";
import { realmKeys } from "@/lib/redis/keys";
import { luaScript, runScript } from "@/lib/redis/script";
import type { ClassVote } from "./protocol";
import { UnknownRoom } from "./rooms";
import { lastVoteOf } from "./seats";

/** Thrown when a vote comes too late, or is about something else. */
export class VoteClosed extends RealmProblem {
  readonly problem = "vote-closed";
  override readonly field: string;

  constructor(field: "vote" | "option", detail: string) {
    super(detail);
    this.field = field;
  }
}

/** Thrown when a lesson is named that there is not. */
export class UnknownLesson extends RealmProblem {
  readonly problem = "unknown-lesson";
  override readonly field = "lesson";

  constructor() {
    super("There is no lesson of this name.");
  }
}

// One step: it is open, the option is one of it, and nobody votes twice.
const CAST = luaScript(
  "cast-vote",
  `
local text = redis.call('HGET', KEYS[1], 'vote')
if not text then return 'over' end
local vote = text ~= 'null' and cjson.decode(text)
if not vote or not vote.open or vote.id ~= tonumber(ARGV[1]) then
  return 'closed'
end
local known = false
for _, option in ipairs(vote.options) do
  if option.id == ARGV[3] then known = true end
end
if not known then return 'unknown' end
local cast = redis.call('HSETNX', KEYS[2], ARGV[1] .. ':' .. ARGV[2], ARGV[3])
redis.call('PEXPIRE', KEYS[2], redis.call('PTTL', KEYS[1]))
redis.call('HSET', KEYS[2], ARGV[4], ARGV[1])
return cast == 1 and 'cast' or 'twice'
`,
);

/**
 * Casts a student's vote. True when it counts; false when she has voted
 * already, and that vote stands. Throws `VoteClosed`, `UnknownRoom`.
 */
export async function castVote(
  lab: Lab,
  realmId: string,
  seat: string,
  vote: number,
  option: string,
): Promise<boolean> {
  const keys = realmKeys(realmId).class;
  const args = [vote, seat, option, lastVoteOf(seat)];
  const reply = await runScript(
    lab.redis,
    CAST,
    [keys.state, keys.votes],
    args,
  );
  if (reply === "over") throw new UnknownRoom();
  if (reply === "closed") {
    throw new VoteClosed("vote", "This vote is not open.");
  }
  if (reply === "unknown") {
    throw new VoteClosed("option", "This vote has no such option.");
  }
  return reply === "cast";
}

/** A lesson's prediction or question, as a vote. Throws `UnknownLesson`. */
export function voteOn(
  id: number,
  slug: string,
  of: ClassVote["of"],
): ClassVote {
  const { quiz } = lessonOf(slug);
  const { ask, options } = quiz[of];
  return {
    id,
    lesson: slug,
    of,
    ask,
    options: options.map(({ id: option, text }) => ({ id: option, text })),
    open: true,
  };
}

/** How many chose each option. */
export async function countVotes(
  lab: Lab,
  realmId: string,
  vote: ClassVote,
): Promise<Record<string, number>> {
  const all = await lab.redis.hgetall(realmKeys(realmId).class.votes);
  const counts = Object.fromEntries(vote.options.map(({ id }) => [id, 0]));
  for (const [name, option] of Object.entries(all)) {
    if (!name.startsWith(`${vote.id}:`)) continue;
    counts[option] = (counts[option] ?? 0) + 1;
  }
  return counts;
}

/** The option that is right, or that these figures bear out. */
export function rightOption(
  vote: ClassVote,
  figures: Record<string, number | string>,
): string | undefined {
  const { quiz } = lessonOf(vote.lesson);
  if (vote.of === "question") {
    return quiz.question.options.find(({ right }) => right)?.id;
  }
  return quiz.predict.options.find(({ when }) => holds(when, figures))?.id;
}

export function lessonOf(slug: string): Lesson {
  const lesson = findLesson(slug);
  if (lesson === undefined) throw new UnknownLesson();
  return lesson;
}
