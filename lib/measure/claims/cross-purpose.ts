import { z } from "zod";
import { status } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { withPrograms } from "../with-programs";

/** Presents a reset token where a login token belongs. */
export const crossPurpose = measurement(z.strictObject({}), (lab) =>
  withPrograms(lab, async (stage) => {
    const [one, two] = await Promise.all([
      stage.start("purpose.mjs", { ONE_SECRET: "yes" }),
      stage.start("purpose.mjs"),
    ]);
    const ask = async (url: string, path: string) => {
      const client = new HttpClient(url);
      const { text: token } = await client.post("/reset-token");
      const headers = { authorization: `Bearer ${token}` };
      return (await client.get(path, headers)).status;
    };
    const sameSecret = await ask(one.url, "/me/naive");
    const sameSecretTyped = await ask(one.url, "/me/typed");
    const ownSecret = await ask(two.url, "/me/naive");
    return {
      figures: { sameSecret, sameSecretTyped, ownSecret },
      tables: [
        {
          caption: "GET /me with the reset token",
          columns: ["the server has", "answers"],
          rows: [
            {
              label: "one secret for everything",
              region: "examples/purpose#login-naive",
              cells: [status(sameSecret)],
            },
            {
              label: "one secret, and checks typ",
              region: "examples/purpose#login-typed",
              cells: [status(sameSecretTyped)],
            },
            { label: "a secret for each purpose", cells: [status(ownSecret)] },
          ],
        },
      ],
    };
  }),
);
