import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, verdict } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const CASES = [
  {
    id: "blob",
    label: "One JSON record, as express-session keeps it",
    note: "read before the handler, written after it",
    store: "plain",
    region: "examples/lost-update#blob",
  },
  {
    id: "saved",
    label: "The same, saved by hand at once",
    note: "req.session.save()",
    store: "plain",
  },
  {
    id: "guarded",
    label: "The same, and the save needs the record",
    note: "SET … XX, as in lesson 3",
    store: "guarded",
    region: "examples/guarded-store#save",
  },
  {
    id: "hash",
    label: "Fields of a hash",
    note: "HSET writes one of them",
    store: "plain",
    region: "examples/lost-update#hash",
  },
] as const;

type Case = (typeof CASES)[number];

const options = z.strictObject({
  only: z.enum(["blob", "saved", "guarded", "hash"]).optional(),
});

/** Two requests of one session each write a field; both read before either writes. */
export const lostUpdate = measurement(options, (lab, { only }) =>
  withPrograms(lab, async (stage) => {
    const cases = CASES.filter(({ id }) => id === (only ?? id));
    const rows = await Promise.all(
      cases.map(async (one) => ({ ...one, ...(await writeBoth(stage, one)) })),
    );
    const kept = ({ a, b }: Fields) => [a, b].filter(Boolean).length;
    const [chosen] = rows;
    return {
      figures: {
        ...Object.fromEntries(rows.map((row) => [`${row.id}Kept`, kept(row)])),
        ...(only && chosen ? { keptByChosen: kept(chosen) } : {}),
      },
      tables: [
        {
          caption: "The session afterwards",
          columns: ["", "a, begun first, ended last", "b", "kept"],
          rows: rows.map(({ label, note, a, b, ...row }) => ({
            label,
            note,
            ...("region" in row ? { region: row.region } : {}),
            cells: [field(a), field(b), plain(`${kept({ a, b })} of 2`)],
          })),
        },
      ],
    };
  }),
);

interface Fields {
  a?: string;
  b?: string;
}

function field(value: string | undefined) {
  return verdict(value !== undefined, ["kept", "gone"]);
}

async function writeBoth(stage: Stage, { id, store }: Case): Promise<Fields> {
  const SECRET = randomBytes(32).toString("hex");
  const variables = { SECRET, STORE: store };
  const { url } = await stage.start("lost-update.mjs", variables);
  const browser = new HttpClient(url, { "x-forwarded-proto": "https" });
  await browser.post("/login", { user: "alice" });
  const route = id === "guarded" ? "blob" : id;
  await Promise.all([
    browser.copy().post(`/${route}/a`),
    browser.copy().post(`/${route}/b`),
  ]);
  return JSON.parse((await browser.get("/fields")).text);
}
