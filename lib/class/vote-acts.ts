import type { Figures } from "@/lib/http/finding-contract";
import { experimentsOf, scenesOf } from "@/lib/lessons/lesson-experiments";
import { measureAndKeep } from "@/lib/measure/ledger";
import { measurements } from "@/lib/measure/measurements";
import type { Lab } from "@/lib/realms/lab";
import { RealmProblem } from "@/lib/realms/realm";
import { realmKeys } from "@/lib/redis/keys";
import type { ClassVote, DeskAct, RoomState } from "./protocol";
import { changeRoom, nextNumber } from "./rooms";
import { SCENE_RUNS } from "./scene-runs";
import { readSeats } from "./seats";
import { tellSeats } from "./tell-seats";
import { countVotes, lessonOf, rightOption, VoteClosed, voteOn } from "./votes";

type VoteAct = Extract<
  DeskAct,
  { act: "open-vote" | "close-vote" | "run" | "clear-vote" }
>;

/** Thrown when a lesson's experiment can be run on a screen only. */
export class OnlyOnScreen extends RealmProblem {
  readonly problem = "not-here";

  constructor() {
    super("This lesson’s experiment runs on the slide; run it there.");
  }
}

/** Opens, counts and shows votes; runs the experiment that they were about. */
export async function performVoteAct(
  lab: Lab,
  realmId: string,
  room: RoomState,
  act: VoteAct,
): Promise<RoomState> {
  const set = (vote: ClassVote | null) => changeRoom(lab, realmId, { vote });
  switch (act.act) {
    case "open-vote": {
      lessonOf(act.lesson);
      const id = await nextNumber(lab, realmId, "vote");
      const vote = voteOn(id, act.lesson, act.of);
      await keepBallot(lab, realmId, room, vote);
      return set(vote);
    }
    case "close-vote": {
      const vote = openOne(room);
      // Closed first: a vote that comes while they are counted is refused.
      await set({ ...vote, open: false });
      const counts = await countVotes(lab, realmId, vote);
      const after = await set({ ...vote, open: false, counts });
      await tellSeats(lab, realmId, await readSeats(lab, realmId));
      return after;
    }
    case "run": {
      const { vote } = room;
      if (!vote?.counts) throw new VoteClosed("vote", "Close a vote first.");
      const figures = await runFor(lab, vote.lesson);
      const evidence = evidenceOf(vote.lesson, figures);
      const right = rightOption(vote, figures);
      // A question has its answer, also where only the slide can show it.
      // Figures beside the question would be taken for its answer.
      if (vote.of === "predict" && right === undefined) {
        throw new OnlyOnScreen();
      }
      return set({ ...vote, evidence, ...(right ? { right } : {}) });
    }
    case "clear-vote":
      return set(null);
  }
}

function openOne({ vote }: RoomState): ClassVote {
  if (vote?.open) return vote;
  throw new VoteClosed("vote", "No vote is open.");
}

/** What was asked is kept with the votes, for the results. */
async function keepBallot(
  lab: Lab,
  realmId: string,
  room: RoomState,
  vote: ClassVote,
) {
  const key = realmKeys(realmId).class.ballots;
  await lab.redis.hset(key, String(vote.id), JSON.stringify(vote));
  await lab.redis.pexpireat(key, room.endsAtMs);
}

/** Runs a lesson's experiments until its evidence is complete. */
async function runFor(lab: Lab, slug: string): Promise<Figures> {
  const { evidence } = lessonOf(slug).quiz;
  const figures: Figures = {};
  for (const id of scenesOf(slug)) {
    Object.assign(figures, await SCENE_RUNS[id]?.(lab));
  }
  for (const id of experimentsOf(slug)) {
    const missing = evidence.some(
      ({ figure }) => figures[figure] === undefined,
    );
    if (!missing) break;
    const whole = measurements[id].options.parse({});
    Object.assign(figures, (await measureAndKeep(lab, id, whole)).figures);
  }
  return figures;
}

function evidenceOf(slug: string, figures: Figures) {
  return lessonOf(slug).quiz.evidence.flatMap(({ figure, label, unit }) => {
    const value = figures[figure];
    if (value === undefined) return [];
    return [{ label, value: `${value}${unit === "" ? "" : ` ${unit}`}` }];
  });
}
