import { z } from "zod";
import { bytes, plain, verdict } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { withPrograms } from "../with-programs";
import { bearer } from "./services";

const REQUESTS = 5;

interface Way {
  figure: string;
  label: string;
  headers: Record<string, string>;
}

/** Two formats by two carriers at one route: what comes with which. */
export const formatAndCarrier = measurement(z.strictObject({}), (lab) =>
  withPrograms(lab, async (stage) => {
    const { url } = await stage.start("two-by-two.mjs");
    const client = new HttpClient(url);
    const { id, jwt } = JSON.parse((await client.post("/login")).text);
    const ways: Way[] = [
      way("jwtCookie", "JWT, in a cookie", { cookie: `login=${jwt}` }),
      way("jwtHeader", "JWT, in the Authorization header", bearer(jwt)),
      way("idCookie", "opaque id, in a cookie", { cookie: `login=${id}` }),
      way("idHeader", "opaque id, in the Authorization header", bearer(id)),
    ];
    const ask = async ({ headers }: Way) =>
      (await client.get("/me", headers)).status === 200;

    const before = [];
    for (const one of ways) {
      const sent = stage.relay.commands().length;
      let accepted = true;
      for (let nth = 0; nth < REQUESTS; nth += 1) {
        accepted = (await ask(one)) && accepted;
      }
      const reads = (stage.relay.commands().length - sent) / REQUESTS;
      before.push({ ...one, accepted, reads });
    }
    await client.post("/log-out-everywhere");
    const rows = [];
    for (const one of before) rows.push({ ...one, after: await ask(one) });

    const word = (accepted: boolean) => (accepted ? "accepted" : "refused");
    return {
      figures: Object.fromEntries(
        rows.flatMap(({ figure, reads, after }) => [
          [`${figure}Reads`, reads],
          [`${figure}After`, word(after)],
        ]),
      ),
      tables: [
        {
          caption: "One route, asked four ways, before and after a logout",
          columns: [
            "format and carrier",
            "accepted before",
            "reads of Redis",
            "its header line",
            "accepted after",
          ],
          rows: rows.map(({ label, accepted, reads, headers, after }) => ({
            label,
            region: "examples/two-by-two#two-by-two",
            cells: [
              told(accepted),
              plain(reads),
              bytes(lineBytes(headers)),
              told(after),
            ],
          })),
        },
      ],
    };
  }),
);

function way(
  figure: string,
  label: string,
  headers: Record<string, string>,
): Way {
  return { figure, label, headers };
}

function told(accepted: boolean) {
  return verdict(accepted, ["accepted", "refused"]);
}

/** Name, colon, space, value and line end, as HTTP/1.1 sends it. */
function lineBytes(headers: Record<string, string>): number {
  const [[name = "", value = ""] = []] = Object.entries(headers);
  return Buffer.byteLength(`${name}: ${value}\r\n`);
}
