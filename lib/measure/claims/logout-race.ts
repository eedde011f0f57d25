import { randomBytes } from "node:crypto";
import { z } from "zod";
import { verdict, yesNo } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const SLOW_MS = 300;
const MEANWHILE_MS = 100;

const CASES = [
  {
    id: "write",
    figure: "loggedInAfterWrite",
    label: "The request writes to the session",
    note: "express-session saves the whole record at its end",
    store: "plain",
    writes: true,
    region: "examples/session-app#slow",
  },
  {
    id: "read",
    figure: "loggedInAfterRead",
    label: "The request only reads",
    note: "EXPIRE on a key that is gone does nothing",
    store: "plain",
    writes: false,
    region: "examples/session-app#slow",
  },
  {
    id: "guard",
    figure: "loggedInAfterGuard",
    label: "It writes, and the save needs the record",
    note: "SET … XX",
    store: "guarded",
    writes: true,
    region: "examples/guarded-store#save",
  },
] as const;

type Case = (typeof CASES)[number];

const options = z.strictObject({
  only: z.enum(["write", "read", "guard"]).optional(),
});

/** A request begins, its user logs out meanwhile, the request ends. */
export const logoutRace = measurement(options, (lab, { only }) =>
  withPrograms(lab, async (stage) => {
    const cases = CASES.filter(({ id }) => id === (only ?? id));
    const rows = await Promise.all(
      cases.map(async (one) => ({ ...one, ...(await race(stage, one)) })),
    );
    const [chosen] = rows;
    return {
      figures: {
        ...Object.fromEntries(
          rows.map(({ figure, loggedIn }) => [figure, yesNo(loggedIn)]),
        ),
        ...(only && chosen ? { chosenLoggedIn: yesNo(chosen.loggedIn) } : {}),
      },
      tables: [
        {
          caption: "GET /me after the logout",
          columns: ["", "right after the logout", "after the slow request"],
          rows: rows.map(({ label, note, region, atOnce, loggedIn }) => ({
            label,
            note,
            region,
            cells: [answer(atOnce), answer(loggedIn)],
          })),
        },
      ],
    };
  }),
);

function answer(loggedIn: boolean) {
  return verdict(loggedIn, ["200, logged in", "401, logged out"]);
}

async function race(stage: Stage, { store, writes }: Case) {
  const { url } = await stage.start("serve-sessions.mjs", {
    STORE: store,
    SECRET: randomBytes(32).toString("hex"),
  });
  const browser = new HttpClient(url, { "x-forwarded-proto": "https" });
  await browser.post("/login", { user: "alice" });
  // The slow request, the logout and the thief's copy all carry one cookie.
  const copy = browser.copy();
  const slow = browser.copy().post("/slow", { ms: SLOW_MS, writes });
  await new Promise((done) => setTimeout(done, MEANWHILE_MS));
  await browser.post("/logout");
  const atOnce = (await copy.copy().get("/me")).status === 200;
  await slow;
  const loggedIn = (await copy.get("/me")).status === 200;
  return { atOnce, loggedIn };
}
