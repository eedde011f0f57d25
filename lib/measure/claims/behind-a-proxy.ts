import { z } from "zod";
import { bytes, median, plain, verdict } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const LOGINS = 10;

const options = z.strictObject({
  only: z.enum(["plain", "trust-proxy"]).optional(),
});

/** Logs in through a proxy that ends TLS: the article's block, with and without. */
export const behindAProxy = measurement(options, async (lab, { only }) => {
  const without = await withPrograms(lab, (stage) => logins(stage, {}));
  const trusting = { TRUST_PROXY: "1" };
  const trusted = await withPrograms(lab, (stage) => logins(stage, trusting));
  const chosen = only === "plain" ? without : trusted;
  return {
    figures: {
      cookiesWithout: without.cookies,
      rowsWithout: without.rows,
      cookiesWith: trusted.cookies,
      rowsWith: trusted.rows,
      setCookieBytes: trusted.setCookieBytes,
      ...(only ? { chosenCookies: chosen.cookies } : {}),
    },
    tables: [
      {
        caption: `${LOGINS} logins through a proxy: X-Forwarded-Proto: https`,
        columns: [
          "",
          "Set-Cookie headers",
          "sessions in Redis",
          "log-in works",
        ],
        rows: [
          {
            label: "the block as printed",
            region: "examples/as-printed/session-block#as-printed",
            cells: told(without),
          },
          {
            label: "with app.set('trust proxy', 1)",
            region: "examples/session-app#session",
            cells: told(trusted),
          },
        ],
      },
    ],
    texts: [{ caption: "The cookie that was set", text: trusted.example }],
  };
});

interface Logins {
  cookies: number;
  rows: number;
  setCookieBytes: number;
  example: string;
}

function told({ cookies, rows, setCookieBytes }: Logins) {
  const size = cookies === 0 ? plain(cookies) : bytes(setCookieBytes);
  return [
    { text: cookies === 0 ? "0" : `${cookies}, ${size.text} each` },
    plain(rows),
    verdict(cookies > 0, ["yes", "no, and nothing says so"]),
  ];
}

async function logins(
  stage: Stage,
  variables: Record<string, string>,
): Promise<Logins> {
  const file = "as-printed/session-block.mjs";
  const { url } = await stage.start(file, variables);
  const cookies: string[] = [];
  for (let login = 0; login < LOGINS; login += 1) {
    const client = new HttpClient(url, { "x-forwarded-proto": "https" });
    cookies.push(...(await client.post("/login")).setCookies);
  }
  const line = (cookie: string) => `Set-Cookie: ${cookie}`;
  return {
    cookies: cookies.length,
    rows: (await stage.keys()).length,
    setCookieBytes: median(cookies.map((cookie) => line(cookie).length)),
    example: cookies[0] === undefined ? "none" : line(cookies[0]),
  };
}
