import type { RedisConnection } from "@/lib/redis/connection";

/** What an attack says of itself. Its sources are ids of `content/sources.yaml`. */
export interface AttackWords {
  title: string;
  /** What the attacker does. */
  move: string;
  /** What has to be so that it works. */
  precondition: string;
  /** The mistake in the naive code, and where it was really made. */
  mistake: string;
  /** What the hardened code does instead. */
  remedy: string;
  sources: readonly { id: string; at?: string }[];
}

/** One way to get in, fired at a naive and at a hardened server. */
export interface Attack extends AttackWords {
  /** Fires it with fresh keys, and tells what both servers answered. */
  fire(range: Range): Promise<Shot[]>;
}

/** What an attack may use: Redis, under keys of its own. */
export interface Range {
  redis: RedisConnection;
  /** A key of this attack in the visitor's realm; all are deleted afterwards. */
  key(name: string): string;
}

/** Something that was presented to both servers. */
export interface Shot {
  /** Whoever is entitled should get in, whoever attacks should not. */
  by: "owner" | "attacker";
  what: string;
  /** What went over the wire. */
  presented: string;
  naive: Answer;
  hardened: Answer;
}

export interface Answer {
  accepted: boolean;
  /** The claims that were believed, or the words of the refusal. */
  said: string;
}

/** A server: it answers what it believes, or throws what it objects to. */
export type Door = (presented: string) => unknown;

export interface Doors {
  naive: Door;
  hardened: Door;
}

/** Lives of Redis keys, in seconds: an attack is over in one. */
export const KEPT_SEC = 120;

/** Presents one thing at both doors, one after the other. */
export async function shoot(
  by: Shot["by"],
  what: string,
  presented: string,
  { naive, hardened }: Doors,
): Promise<Shot> {
  return {
    by,
    what,
    presented,
    naive: await answerOf(naive, presented),
    hardened: await answerOf(hardened, presented),
  };
}

/** What a door says to whoever stands before it. */
export async function answerOf(door: Door, presented: string): Promise<Answer> {
  try {
    const believed = await door(presented);
    const said =
      typeof believed === "string" ? believed : JSON.stringify(believed);
    return { accepted: true, said };
  } catch (error) {
    return { accepted: false, said: (error as Error).message };
  }
}
