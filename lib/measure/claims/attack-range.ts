import { z } from "zod";
import { attackIds } from "@/lib/attacks/attack-ids";
import { attacks } from "@/lib/attacks/attacks";
import { fireAttack } from "@/lib/attacks/fire-attack";
import { plain } from "../cells";
import { measurement } from "../measurement";
import { inScratchRealm } from "../scratch-realm";

/** Fires every attack: how many get into the naive server, how many into the other? */
export const attackRange = measurement(z.strictObject({}), (lab) =>
  inScratchRealm(lab, async (realmId) => {
    const rows = [];
    for (const id of attackIds) {
      const shots = await fireAttack(lab.redis, realmId, id);
      const mine = shots.filter(({ by }) => by === "attacker");
      const naive = mine.some((shot) => shot.naive.accepted);
      const hardened = mine.some((shot) => shot.hardened.accepted);
      rows.push({ label: attacks[id].title, naive, hardened });
    }
    return {
      figures: {
        fired: rows.length,
        intoNaive: rows.filter(({ naive }) => naive).length,
        intoHardened: rows.filter(({ hardened }) => hardened).length,
      },
      tables: [
        {
          caption: "Where the attacker got in",
          columns: ["attack", "naive server", "hardened server"],
          rows: rows.map(({ label, naive, hardened }) => ({
            label,
            cells: [plain(outcome(naive)), plain(outcome(hardened))],
          })),
        },
      ],
    };
  }),
);

function outcome(isIn: boolean): string {
  return isIn ? "attacker is in" : "kept out";
}
