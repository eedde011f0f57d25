import { z } from "zod";
import { plain } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { withPrograms } from "../with-programs";

/** Runs the article's second block, connected: which cookie does it set? */
export const storeBlock = measurement(z.strictObject({}), (lab) =>
  withPrograms(lab, async (stage) => {
    const { url } = await stage.start("as-printed/store-block.mjs");
    const { setCookies } = await new HttpClient(url).post("/login");
    const [cookie = ""] = setCookies;
    const flags = cookie.split("; ").slice(1);
    const has = (flag: string) => (flags.includes(flag) ? "yes" : "no");
    const [key = ""] = await stage.keys();
    const ttlSec = await lab.redis.ttl(key);
    return {
      figures: {
        httpOnly: has("HttpOnly"),
        secure: has("Secure"),
        sameSite: flags.some((flag) => /^SameSite/.test(flag)) ? "yes" : "no",
        // A second may go by between the write and the question.
        storeHours: Math.ceil(ttlSec / 3_600),
      },
      tables: [
        {
          caption: "What the block leaves to the defaults",
          columns: ["", "found"],
          rows: [
            {
              label: "HttpOnly",
              cells: [plain(has("HttpOnly"))],
              region: "examples/as-printed/store-block#as-printed",
            },
            { label: "Secure", cells: [plain(has("Secure"))] },
            { label: "SameSite", cells: [plain("left to the browser")] },
            {
              label: "the record's TTL in Redis",
              cells: [plain(`${ttlSec} s`)],
            },
          ],
        },
      ],
      texts: [{ caption: "The cookie", text: `Set-Cookie: ${cookie}` }],
    };
  }),
);
