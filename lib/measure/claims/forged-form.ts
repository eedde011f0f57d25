import { z } from "zod";
import { status } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const OWN_ORIGIN = "https://app.example";

/** What a browser adds to a form, by where the page that holds it comes from. */
const FORMS = {
  own: { "sec-fetch-site": "same-origin", origin: OWN_ORIGIN },
  sibling: { "sec-fetch-site": "same-site", origin: "https://sub.app.example" },
  older: { origin: "https://sub.app.example" },
} as const;

const DEFENCES = [
  {
    id: "strict",
    label: "SameSite=Strict alone",
    variables: { NAME: "sess" },
  },
  {
    id: "host-prefix",
    label: "and a __Host- name",
    variables: { NAME: "__Host-sess" },
  },
  {
    id: "guard",
    label: "and only own pages may post",
    variables: { NAME: "__Host-sess", GUARDED: "yes" },
  },
] as const;

const options = z.strictObject({
  /** The reader's choice: what stands in the sibling's way. */
  only: z.enum(["strict", "host-prefix", "guard"]).optional(),
});

/**
 * Replays a form as a browser sends it from a sibling subdomain, its Strict
 * cookie included: the lab shows that browsers do send it (RFC 6265bis § 5.2).
 */
export const forgedForm = measurement(options, (lab, { only }) =>
  withPrograms(lab, async (stage) => {
    const asked = DEFENCES.filter(({ id }) => id === (only ?? id));
    const rows = await Promise.all(
      asked.map(async ({ id, label, variables }) => ({
        id,
        label,
        answers: await sendForms(stage, variables),
      })),
    );
    const answersOf = (id: string) =>
      rows.find((row) => row.id === id)?.answers;
    const chosen = only && answersOf(only);
    return {
      figures: {
        ...(chosen ? { chosenSibling: chosen.sibling } : {}),
        siblingStrict: answersOf("strict")?.sibling ?? 0,
        siblingHostPrefix: answersOf("host-prefix")?.sibling ?? 0,
        siblingGuarded: answersOf("guard")?.sibling ?? 0,
        ownGuarded: answersOf("guard")?.own ?? 0,
      },
      tables: [
        {
          caption: "What the app answers to a transfer, cookie included",
          columns: [
            "the cookie, and more",
            "own form",
            "sibling’s form",
            "the same, older browser",
          ],
          rows: rows.map(({ id, label, answers }) => ({
            label,
            ...(id === "guard" ? { region: "examples/transfer#guard" } : {}),
            cells: [
              status(answers.own),
              status(answers.sibling),
              status(answers.older),
            ],
          })),
        },
      ],
    };
  }),
);

async function sendForms(stage: Stage, variables: Record<string, string>) {
  const { url } = await stage.start("transfer.mjs", {
    OWN_ORIGIN,
    ...variables,
  });
  const browser = new HttpClient(url);
  await browser.get("/login");
  const send = async (form: keyof typeof FORMS) =>
    (await browser.post("/transfer", { amount: 100 }, FORMS[form])).status;
  return {
    own: await send("own"),
    sibling: await send("sibling"),
    older: await send("older"),
  };
}
