import { z } from "zod";
import { plain } from "../cells";
import { measurement } from "../measurement";
import { runProgram } from "../programs";

const ERROR = /^(?:Uncaught )?(?:\[?)(\w*Error)\b(?::? ?(.*))$/m;

/** Runs the article's store lines with current packages, each by itself. */
export const asPrinted = measurement(z.strictObject({}), async () => {
  const factory = await errorOf("as-printed/store-factory.cjs");
  const client = await errorOf("as-printed/client-without-connect.cjs");
  return {
    figures: { factoryError: factory.name, clientError: client.name },
    tables: [
      {
        caption: "What Node says",
        columns: ["lines", "error", "its words"],
        rows: [
          {
            label: "require('connect-redis')(session)",
            region: "examples/as-printed/store-factory#as-printed",
            cells: [
              { text: factory.name, tone: "refused" },
              plain(factory.words),
            ],
          },
          {
            label: "redis.createClient(), then a command",
            region: "examples/as-printed/client-without-connect#as-printed",
            cells: [
              { text: client.name, tone: "refused" },
              plain(client.words),
            ],
          },
        ],
      },
    ],
  };
});

async function errorOf(file: string): Promise<{ name: string; words: string }> {
  const { stderr } = await runProgram(file);
  const [, name = "none", words = ""] = ERROR.exec(stderr) ?? [];
  return { name, words };
}
