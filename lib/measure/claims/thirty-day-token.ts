import { z } from "zod";
import { bytes, plain } from "../cells";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";

interface Said {
  token: string;
  lifetimeSec: number;
  roleOfUser: string;
  roleInToken: string;
  lifetimeOfStringSec: number;
  lifetimeOfNumberSec: number;
}

/** Runs the article's first lines, and reads the token back 29 days later. */
export const thirtyDayToken = measurement(z.strictObject({}), async () => {
  const said = await jsonOf<Said>("as-printed/thirty-day-token.mjs");
  const sizeBytes = Buffer.byteLength(said.token);
  const days = said.lifetimeSec / 86_400;
  return {
    figures: {
      sizeBytes,
      lifetimeSec: said.lifetimeSec,
      roleAfterDemotion: said.roleInToken,
      lifetimeOfStringSec: said.lifetimeOfStringSec,
      lifetimeOfNumberSec: said.lifetimeOfNumberSec,
    },
    tables: [
      {
        caption: "The token that these lines make",
        columns: ["", "found"],
        rows: [
          {
            label: "size",
            cells: [bytes(sizeBytes)],
            region: "examples/as-printed/thirty-day-token#as-printed",
          },
          { label: "lifetime", cells: [plain(`${days} days`)] },
          {
            label: "role of the user after the demotion",
            cells: [plain(said.roleOfUser)],
          },
          {
            label: "role that verify answers, 29 days later",
            cells: [{ text: said.roleInToken, tone: "accepted" }],
          },
        ],
      },
      {
        caption: "One option, three spellings",
        columns: ["expiresIn", "lifetime"],
        rows: [
          { label: "'30d'", cells: [plain(`${days} days`)] },
          {
            label: "'30'",
            note: "a string without a unit is milliseconds: less than a second",
            cells: [plain(`${said.lifetimeOfStringSec} s`)],
          },
          {
            label: "30",
            note: "a number is seconds",
            cells: [plain(`${said.lifetimeOfNumberSec} s`)],
          },
        ],
      },
    ],
    texts: [{ caption: "The token", text: said.token }],
  };
});
