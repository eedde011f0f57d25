import type { LoginAnswer } from "@/lib/http/contract";
import { type Answer, call } from "./call";
import { authPath, OWNER } from "./client";
import { naiveLogin, naiveRenew } from "./measure-client";
import { changeSettings } from "./owner-client";
import { type Race, type RaceRound, type TabResult, tabResult } from "./race";

export interface RaceChoice {
  kind: Race["kind"];
  tabs: number;
  graceSec: number;
  storeMs: number;
}

/** Rounds after the first: enough to see who is still logged in. */
const FURTHER_ROUNDS = 2;

/**
 * Lets several tabs renew at once with one refresh token, and each go on with
 * what it got. All requests are real. Null when the login failed.
 */
export async function runRace(
  realmId: string,
  choice: RaceChoice,
  onRound: (race: Race) => void,
): Promise<Race | null> {
  const { kind, graceSec, storeMs } = choice;
  if (kind === "atomic") await changeSettings(realmId, { graceSec });
  const start = await logIn(realmId, kind);
  if (start === null) return null;
  let tokens: (string | null)[] = Array(choice.tabs).fill(start);
  const startedAtMs = Date.now();
  let race: Race = { startedAtMs, kind, graceSec, storeMs, rounds: [] };
  for (let round = 0; round <= FURTHER_ROUNDS; round += 1) {
    const title = round === 0 ? "All at once" : `Later, ${round}`;
    // At first all at once; later on each tab in its own time.
    const tabs =
      round === 0
        ? await together(realmId, choice, tokens)
        : await oneByOne(realmId, choice, tokens);
    race = { ...race, rounds: [...race.rounds, { title, tabs }] };
    onRound(race);
    tokens = tabs.map(({ token }, at) => token ?? tokens[at] ?? null);
  }
  return race;
}

/** A thief replays the first token after its owner renewed twice. */
export async function runTheft(
  realmId: string,
  choice: RaceChoice,
): Promise<RaceRound[] | null> {
  // A long grace would hide the thief: it is the price of a grace.
  if (choice.kind === "atomic") {
    await changeSettings(realmId, { graceSec: choice.graceSec });
  }
  const stolen = await logIn(realmId, choice.kind);
  if (stolen === null) return null;
  const first = await renew(realmId, choice, 1, stolen);
  const second = await renew(realmId, choice, 1, first.token ?? stolen);
  const thief = await renew(realmId, choice, 2, stolen);
  const victim = await renew(realmId, choice, 1, second.token ?? stolen);
  return [
    { title: "The owner renews", tabs: [first] },
    { title: "… and again", tabs: [second] },
    { title: "A thief comes with the first token", tabs: [thief] },
    { title: "The owner renews once more", tabs: [victim] },
  ];
}

async function logIn(
  realmId: string,
  kind: Race["kind"],
): Promise<string | null> {
  if (kind === "naive") {
    const answer = await naiveLogin(realmId);
    return answer.ok ? answer.value.refreshToken : null;
  }
  const path = authPath(realmId, "jwt-refresh", "login");
  const body = { user: "carol", setCookie: false };
  const options = { method: "POST", body, by: OWNER };
  const answer: Answer<LoginAnswer> = await call(path, options);
  return answer.ok ? (answer.value.refreshToken ?? null) : null;
}

function together(
  realmId: string,
  choice: RaceChoice,
  tokens: (string | null)[],
): Promise<TabResult[]> {
  return Promise.all(
    tokens.map((token, at) => renew(realmId, choice, at + 1, token ?? "")),
  );
}

async function oneByOne(
  realmId: string,
  choice: RaceChoice,
  tokens: (string | null)[],
): Promise<TabResult[]> {
  const results: TabResult[] = [];
  for (const [at, token] of tokens.entries()) {
    const quick = { ...choice, storeMs: 0 };
    results.push(await renew(realmId, quick, at + 1, token ?? ""));
  }
  return results;
}

async function renew(
  realmId: string,
  { kind, storeMs }: RaceChoice,
  tab: number,
  refreshToken: string,
): Promise<TabResult> {
  if (kind === "naive") {
    return tabResult(await naiveRenew(realmId, tab, refreshToken, storeMs));
  }
  const path = authPath(realmId, "jwt-refresh", "renew");
  const answer: Answer<LoginAnswer> = await call(path, {
    method: "POST",
    body: { refreshToken },
    // The lanes’ own cookies stay as they are.
    credentials: "omit",
    by: `tab ${tab}`,
  });
  return tabResult(answer);
}
