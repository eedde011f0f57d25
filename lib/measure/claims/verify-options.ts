import { z } from "zod";
import type { Figures } from "@/lib/http/finding-contract";
import { status } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { withPrograms } from "../with-programs";

const TOKENS = [
  { id: "good", label: "as it should be" },
  { id: "no-exp", label: "without exp", note: "good for ever" },
  {
    id: "exp-in-ms",
    label: "exp in milliseconds",
    note: "around the year 58000",
  },
  { id: "from-the-future", label: "issued tomorrow" },
  { id: "other-audience", label: "for another API" },
  { id: "reset-token", label: "a reset token of the same key" },
  { id: "other-algorithm", label: "HS512 instead of HS256" },
] as const;

const options = z.strictObject({
  only: z.enum(["usual", "pinned"]).optional(),
});

/** Tokens of the right key, each wrong in one way, at two verifiers. */
export const verifyOptions = measurement(options, (lab, { only }) =>
  withPrograms(lab, async (stage) => {
    const client = new HttpClient(
      (await stage.start("verify-options.mjs")).url,
    );
    const ask = async (token: string, verifier: string) =>
      (await client.get(`/try/${token}/${verifier}`)).status;
    const rows = [];
    for (const token of TOKENS) {
      const usual = await ask(token.id, "usual");
      const pinned = await ask(token.id, "pinned");
      rows.push({ ...token, usual, pinned });
    }
    const wrongOnes = rows.filter(({ id }) => id !== "good");
    const through = (verifier: "usual" | "pinned") =>
      wrongOnes.filter((row) => row[verifier] === 200).length;
    const figures: Figures = {
      throughUsual: through("usual"),
      throughPinned: through("pinned"),
      goodAtPinned: rows[0]?.pinned ?? 0,
      ...(only ? { chosenThrough: through(only) } : {}),
    };
    return {
      figures,
      tables: [
        {
          caption: "What each verifier answers",
          columns: [
            "the token is",
            "verify(token, secret)",
            "everything pinned",
          ],
          rows: rows.map((row) => ({
            label: row.label,
            note: "note" in row ? row.note : undefined,
            region: "examples/verify-options#pinned-verify",
            cells: [status(row.usual), status(row.pinned)],
          })),
        },
      ],
    };
  }),
);
