import type { Evidence } from "./evidence";
import { formatSpan } from "./format";
import { ACT_TITLES } from "./survival-table";

/** The evidence as Markdown that reads without any tool. */
export function evidenceMarkdown(evidence: Evidence): string {
  return [
    "# Still Logged In? Evidence of an experiment",
    "",
    ...circumstances(evidence).map(([name, value]) => `- ${name}: ${value}`),
    "",
    "## Lanes",
    "",
    ...lanes(evidence),
    "",
    "## Stolen copies",
    "",
    ...copies(evidence),
    "",
    "## Timeline",
    "",
    ...timeline(evidence),
    "",
    "Every status and every Redis command was answered or recorded by the server. Credentials are named by their ids only.",
    "",
  ].join("\n");
}

/** The circumstances as pairs of a name and a value. */
export function circumstances(evidence: Evidence): [string, string][] {
  const { settings, clockAheadSec } = evidence;
  return [
    ["Taken", evidence.generatedAt],
    ["Server", evidence.server],
    ["Redis", evidence.redis],
    ["Browser", evidence.browser],
    ["Realm", evidence.realm],
    ["Idle timeout", formatSpan(settings.idleSec ?? 0)],
    ["Grace of refresh rotation", `${settings.graceSec ?? 0} s`],
    [
      "Realm's clock",
      clockAheadSec === 0
        ? "real time"
        : `${formatSpan(clockAheadSec)} ahead of real time`,
    ],
  ];
}

function lanes({ lanes }: Evidence): string[] {
  return table(
    ["lane", "strategy", "user", "lives", "signed", "claims", "bytes", "now"],
    lanes.map((lane) => [
      lane.lane,
      lane.strategy,
      lane.user,
      formatSpan(lane.lifetimeSec),
      lane.algorithm ?? "–",
      short(
        typeof lane.claims === "string"
          ? lane.claims
          : JSON.stringify(lane.claims),
      ),
      String(lane.sizeBytes ?? "–"),
      tellState(lane),
    ]),
  );
}

function copies({ copies }: Evidence): string[] {
  if (copies.length === 0) return ["None was stolen."];
  return table(
    ["thief", "strategy", "user", "now", "survived"],
    copies.map((copy) => [
      String(copy.thief),
      copy.strategy,
      copy.user,
      tellState(copy),
      copy.survivals
        .map(
          ({ act, figure, words }) =>
            `${ACT_TITLES[act].toLowerCase()}: ${figure}, ${words}`,
        )
        .join("; ") || "nothing was done to it",
    ]),
  );
}

function timeline({ timeline }: Evidence): string[] {
  return table(
    ["real time", "realm time", "by", "call", "answer", "times", "Redis"],
    timeline.map((entry) => [
      entry.at.slice(11, 23),
      entry.realmAt.slice(0, 19).replace("T", " "),
      entry.by,
      short(entry.call),
      `${entry.status} ${entry.refusal ?? entry.effect ?? ""}`.trim(),
      String(entry.times),
      entry.redisCommands.map((each) => `\`${short(each)}\``).join(", ") || "–",
    ]),
  );
}

/** What the last answer said, in a few words. */
export function tellState(last: {
  verdict: string;
  refusal?: string;
  role?: string;
}): string {
  if (last.verdict === "alive") {
    return last.role === undefined ? "accepted" : `accepted as ${last.role}`;
  }
  return last.refusal ?? last.verdict;
}

const LONGEST = 120;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function table(heads: string[], rows: string[][]): string[] {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)];
}
