import type { Lab } from "@/lib/realms/lab";
import { realmKeys } from "@/lib/redis/keys";
import type { ClassVote } from "./protocol";
import { readSeats } from "./seats";

/**
 * Every vote of a class as CSV (RFC 4180): a line for each student, a column
 * for each question. A nickname that a spreadsheet would run gets a quote.
 */
export async function resultsCsv(lab: Lab, realmId: string): Promise<string> {
  const keys = realmKeys(realmId).class;
  const [ballots, votes, seats] = await Promise.all([
    lab.redis.hgetall(keys.ballots),
    lab.redis.hgetall(keys.votes),
    readSeats(lab, realmId),
  ]);
  seats.sort((one, other) => numberOf(one.seat) - numberOf(other.seat));
  const asked: ClassVote[] = Object.values(ballots)
    .map((json) => JSON.parse(json))
    .sort((one, other) => one.id - other.id);
  const lines = [
    [
      "seat",
      "nickname",
      ...asked.map(({ id, ask, lesson }) => `${id}, ${lesson}: ${ask}`),
    ],
    ...seats.map(({ seat, nickname }) => [
      seat,
      nickname,
      ...asked.map(({ id, options }) => {
        const chosen = votes[`${id}:${seat}`];
        return options.find((option) => option.id === chosen)?.text ?? "";
      }),
    ]),
  ];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function numberOf(seat: string): number {
  return Number(seat.slice(1));
}

/** Source of the leading quote: OWASP, CSV Injection. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
