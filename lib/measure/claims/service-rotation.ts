import { z } from "zod";
import { status } from "../cells";
import { measurement } from "../measurement";
import { present, withServices } from "./services";

interface Round {
  overlap: boolean;
  before: number;
  renewed: number;
  after: number;
}

/** Rotates the issuer's key while a token of the old one is still out. */
export const serviceRotation = measurement(z.strictObject({}), (lab) =>
  withServices(lab, async ({ issuer, c }) => {
    const fresh = async () =>
      (await issuer.post("/token", { audience: "svc-c" })).text;
    const rounds: Round[] = [];
    for (const overlap of [true, false]) {
      const old = await fresh();
      const before = await present(c, "/pay", old);
      await issuer.post("/rotate", { overlap });
      // C meets the new kid, and fetches the list again.
      const renewed = await present(c, "/pay", await fresh());
      const after = await present(c, "/pay", old);
      rounds.push({ overlap, before, renewed, after });
    }
    const of = (overlap: boolean) =>
      rounds.find((round) => round.overlap === overlap)?.after ?? 0;
    return {
      figures: {
        oldTokenWithOverlap: of(true),
        oldTokenWithoutOverlap: of(false),
      },
      tables: [
        {
          caption: "A token of the old key, and one of the new",
          columns: ["", "old, before", "new, after", "old, after"],
          rows: rounds.map(({ overlap, before, renewed, after }) => ({
            label: overlap
              ? "the old key stays published"
              : "the old key is withdrawn",
            region: "examples/services/issuer#jwks",
            cells: [status(before), status(renewed), status(after)],
          })),
        },
      ],
    };
  }),
);
