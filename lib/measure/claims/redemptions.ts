import { z } from "zod";
import type { Figures } from "@/lib/http/finding-contract";
import { tally } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { withPrograms } from "../with-programs";

const KINDS = [
  {
    id: "article",
    figure: "articleAccepted",
    label: "the article’s JWT",
    note: "verified each time, never taken",
  },
  {
    id: "get-then-del",
    figure: "getDelAccepted",
    label: "random token, GET then DEL",
    note: "two steps: others read in between",
  },
  {
    id: "getdel",
    figure: "getdelAccepted",
    label: "random token, GETDEL",
    note: "one step reads and takes",
  },
  {
    id: "set-nx",
    figure: "setNxAccepted",
    label: "JWT, and SET NX on its jti",
    note: "the first to write it wins",
  },
  {
    id: "password-hash",
    figure: "passwordHashAccepted",
    label: "JWT signed with the password’s hash",
    note: "the reset changes the key: no store",
  },
] as const;

const kinds = z.enum(KINDS.map(({ id }) => id) as [string, ...string[]]);

const options = z.strictObject({
  only: kinds.optional(),
  parallel: z.int().min(2).max(50).default(50),
});

/** Redeems one link many times at once, in each of five ways. */
export const redemptions = measurement(options, (lab, { only, parallel }) =>
  withPrograms(lab, async (stage) => {
    const { url } = await stage.start("one-time-links.mjs");
    const client = new HttpClient(url);
    const figures: Figures = {};
    const rows = [];
    for (const { id, figure, label, note } of KINDS) {
      if (only !== undefined && only !== id) continue;
      const { token } = JSON.parse((await client.post(`/links/${id}`)).text);
      const answers = await Promise.all(
        Array.from({ length: parallel }, () =>
          client.post(`/redeem/${id}`, { token }),
        ),
      );
      const accepted = answers.filter(({ status }) => status === 200).length;
      figures[figure] = accepted;
      if (only !== undefined) figures.chosenAccepted = accepted;
      const region = `examples/one-time-links#${id}`;
      rows.push({ label, note, region, cells: [tally(accepted, parallel)] });
    }
    const caption = `${parallel} parallel redemptions of one link`;
    return { figures, tables: [{ caption, columns: ["", "answers"], rows }] };
  }),
);
