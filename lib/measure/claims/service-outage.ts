import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, status } from "../cells";
import { measurement } from "../measurement";
import { present, type Services, withServices } from "./services";

const RECOVERY_MS = 4_000;

/** A calls B, B calls C: by token and by session id, with Redis and without. */
export const serviceOutage = measurement(z.strictObject({}), (lab) =>
  withServices(lab, async (services) => {
    const { issuer, c, b, stage } = services;
    const inTheMiddle = await b("receiver");
    const hops = [
      { service: inTheMiddle, audience: "svc-b" },
      { service: c, audience: "svc-c" },
    ];
    const session = await openSession(services, lab);
    const tokens = await Promise.all(
      hops.map(async ({ audience }) => issuer.post("/token", { audience })),
    );

    const byToken = async () => {
      const statuses: number[] = [];
      for (const [hop, { service }] of hops.entries()) {
        const token = tokens[hop]?.text ?? "";
        statuses.push(await present(service, "/pay", token));
      }
      return Math.max(...statuses);
    };
    const bySession = async () => {
      const statuses: number[] = [];
      for (const { service } of hops) {
        statuses.push(await present(service, "/pay-by-session", session));
      }
      return Math.max(...statuses);
    };
    const counted = async (work: () => Promise<number>) => {
      const before = lookups(stage.relay.commands());
      const answer = await work();
      return { answer, lookups: lookups(stage.relay.commands()) - before };
    };

    const token = await counted(byToken);
    const id = await counted(bySession);
    stage.relay.cut();
    const tokenCut = await byToken();
    const idCut = await bySession();
    stage.relay.mend();
    const idMended = await until(bySession, (answer) => answer === 200);

    return {
      figures: {
        jwtStatusCut: tokenCut,
        sessionStatusCut: idCut,
        jwtLookups: token.lookups,
        sessionLookups: id.lookups,
      },
      tables: [
        {
          caption: "A calls B, B calls C",
          columns: ["", "Redis commands", "Redis up", "wire cut", "mended"],
          rows: [
            {
              label: "a token for each hop",
              region: "examples/services/receiver#verify",
              cells: [
                plain(token.lookups),
                status(token.answer),
                status(tokenCut),
                status(await byToken()),
              ],
            },
            {
              label: "the session id, handed on",
              region: "examples/services/receiver#session",
              cells: [
                plain(id.lookups),
                status(id.answer),
                status(idCut),
                status(idMended),
              ],
            },
          ],
        },
      ],
    };
  }),
);

/** A session in the store that both services ask. */
async function openSession(
  { stage }: Services,
  { redis }: Parameters<typeof withServices>[0],
): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  await redis.set(`${stage.prefix}sess:${id}`, "svc-a", "EX", 60);
  return id;
}

function lookups(commands: string[]): number {
  return commands.filter((name) => name === "GET").length;
}

async function until(
  work: () => Promise<number>,
  done: (answer: number) => boolean,
): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const answer = await work();
    if (done(answer) || performance.now() - startedAt > RECOVERY_MS) {
      return answer;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
}
