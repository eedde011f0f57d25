import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, verdict } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";
import { bearer } from "./services";

const REQUESTS = 10;

const WAYS = [
  { path: "/token-alone", figure: "tokenAlone", label: "the token alone" },
  {
    path: "/fetched",
    figure: "fetched",
    label: "the token, then the user",
    region: "examples/user-fetch#fetch",
  },
  {
    path: "/versioned",
    figure: "versioned",
    label: "the same, and its token version",
    region: "examples/user-fetch#fetch",
  },
] as const;

/** Counts the reads of a user fetch, and tries what they are good for. */
export const userFetch = measurement(z.strictObject({}), (lab) =>
  withPrograms(lab, async (stage) => {
    const { url } = await stage.start("user-fetch.mjs");
    const client = new HttpClient(url);
    const { token } = JSON.parse((await client.post("/login")).text);
    const ask = (path: string, presented = token) =>
      client.get(path, bearer(presented));

    const reads = new Map<string, number>();
    for (const { path } of WAYS) {
      reads.set(path, await readsOf(stage, () => ask(path)));
    }
    const session = await readsOfSession(stage);

    await client.post("/demote");
    const roles = new Map<string, string>();
    for (const { path } of WAYS) {
      roles.set(path, JSON.parse((await ask(path)).text).role);
    }
    await client.post("/log-out-everywhere");
    const ends = new Map<string, boolean>();
    for (const { path } of WAYS) {
      ends.set(path, (await ask(path)).status === 200);
    }
    const forged = unsigned({ sub: "alice", ver: 2, exp: 4_102_444_800 });
    const atDecode = (await ask("/decoded", forged)).status === 200;
    const atVerify = (await ask("/versioned", forged)).status === 200;

    const word = (accepted = false) => (accepted ? "accepted" : "refused");
    return {
      figures: {
        ...Object.fromEntries(
          WAYS.flatMap(({ path, figure }) => [
            [`${figure}Reads`, reads.get(path) ?? 0],
            [`${figure}RoleAfter`, roles.get(path) ?? ""],
            [`${figure}AfterLogout`, word(ends.get(path))],
          ]),
        ),
        sessionReads: session,
        forgedAtDecode: word(atDecode),
        forgedAtVerify: word(atVerify),
      },
      tables: [
        {
          caption: "Alice is demoted, then logged out everywhere",
          columns: [
            "each request checks",
            "reads of Redis",
            "her role afterwards",
            "her token afterwards",
          ],
          rows: [
            ...WAYS.map(({ path, label, ...rest }) => ({
              label,
              region: "region" in rest ? rest.region : undefined,
              cells: [
                plain(reads.get(path) ?? 0),
                plain(roles.get(path) ?? ""),
                told(ends.get(path)),
              ],
            })),
            {
              label: "a session, for comparison",
              note: "connect-redis with disableTouch",
              cells: [plain(session), plain("—"), plain("—")],
            },
          ],
        },
        {
          caption: "A token that nobody signed, alg “none”",
          columns: ["the user is taken from", "it is"],
          rows: [
            {
              label: "jwt.decode",
              region: "examples/user-fetch#decoded",
              cells: [told(atDecode)],
            },
            { label: "jwtVerify", cells: [told(atVerify)] },
          ],
        },
      ],
    };
  }),
);

function told(accepted = false) {
  return verdict(accepted, ["accepted", "refused"]);
}

/** Commands on the wire to Redis, for each request. */
async function readsOf(stage: Stage, ask: () => Promise<unknown>) {
  const before = stage.relay.commands().length;
  for (let sent = 0; sent < REQUESTS; sent += 1) await ask();
  return (stage.relay.commands().length - before) / REQUESTS;
}

async function readsOfSession(stage: Stage): Promise<number> {
  const SECRET = randomBytes(32).toString("hex");
  const variables = { SECRET, DISABLE_TOUCH: "yes" };
  const { url } = await stage.start("serve-sessions.mjs", variables);
  const browser = new HttpClient(url, { "x-forwarded-proto": "https" });
  await browser.post("/login", { user: "alice" });
  return readsOf(stage, () => browser.get("/me"));
}

function unsigned(claims: Record<string, unknown>): string {
  const part = (value: unknown) =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}
