import type { Lane, LoginAnswer, MeAnswer } from "@/lib/http/contract";
import type { Finding, FindingRow, Tone } from "@/lib/http/finding-contract";
import type { StrategyId } from "@/lib/strategies/strategy";
import type { Answer } from "./call";
import { call } from "./call";
import { authPath, checkByCookie, login, replay, revoke } from "./client";

const USER = "bob";

interface Format {
  strategy: StrategyId;
  /** The lane whose cookie the scenes of the same lesson do not use. */
  lane: Lane;
  label: string;
  figure: string;
}

const FORMATS: Format[] = [
  { strategy: "jwt-stateless", lane: "b", label: "JWT", figure: "jwt" },
  {
    strategy: "redis-session",
    lane: "a",
    label: "opaque id",
    figure: "session",
  },
];

/**
 * Logs one user in by a token and by a session, and asks for each by cookie
 * and by header, before and after a logout. Nothing here is assumed: each cell
 * is what this browser or this server did.
 */
export async function tryTwoByTwo(realmId: string): Promise<Answer<Finding>> {
  const rows: FindingRow[] = [];
  const figures: Finding["figures"] = {};
  for (const format of FORMATS) {
    const { strategy, lane } = format;
    const issued = await login(realmId, strategy, { user: USER, lane });
    if (!issued.ok) return issued;
    const { credential } = issued.value;
    const before = {
      cookie: await checkByCookie(realmId, strategy, lane),
      header: await replay(realmId, strategy, credential),
      bare: await askBare(realmId, strategy),
    };
    const target = { target: "user", user: USER } as const;
    const revoked = await revoke(realmId, strategy, target);
    if (!revoked.ok) return revoked;
    const after = {
      cookie: await checkByCookie(realmId, strategy, lane),
      header: await replay(realmId, strategy, credential),
    };
    rows.push(
      {
        label: `${format.label} in a cookie`,
        cells: [
          sentAlone(before.cookie.ok),
          readable(issued.value),
          commands(before.cookie),
          outcome(after.cookie),
        ],
      },
      {
        label: `${format.label} in the Authorization header`,
        cells: [
          sentAlone(before.bare.ok),
          { text: "yes, it has to", tone: "plain" },
          commands(before.header),
          outcome(after.header),
        ],
      },
    );
    figures[`${format.figure}CookieAfter`] = outcome(after.cookie).text;
    figures[`${format.figure}HeaderAfter`] = outcome(after.header).text;
  }
  const columns = [
    "",
    "the browser sends it by itself",
    "script can read it",
    "Redis commands a check",
    "after “log out everywhere”",
  ];
  const caption = "Four ways to ask GET …/me";
  return {
    ok: true,
    value: { figures, tables: [{ caption, columns, rows }] },
  };
}

/** Without a header and without cookies: what a header sends by itself. */
function askBare(realmId: string, strategy: StrategyId) {
  const path = authPath(realmId, strategy, "me");
  return call<MeAnswer>(path, { credentials: "omit" });
}

function sentAlone(accepted: boolean) {
  return { text: accepted ? "yes" : "no", tone: "plain" as Tone };
}

function readable({ cookieName }: LoginAnswer) {
  const found = document.cookie.includes(cookieName);
  return { text: found ? "yes" : "no, HttpOnly", tone: "plain" as Tone };
}

function commands(answer: Answer<MeAnswer>) {
  const count = answer.ok ? answer.value.trace.redisCommands : undefined;
  return { text: String(count ?? "?"), tone: "plain" as Tone };
}

function outcome(answer: Answer<MeAnswer>): { text: string; tone: Tone } {
  return answer.ok
    ? { text: "accepted", tone: "accepted" }
    : { text: "refused", tone: "refused" };
}
