import { z } from "zod";
import { formatSpan } from "@/lib/lab/format";
import { advanceClock } from "@/lib/realms/clock";
import { performLogin, performVerify } from "@/lib/realms/operations";
import { performRoleChange } from "@/lib/realms/user-operations";
import { strategyById } from "@/lib/strategies/catalog";
import { MAX_TTL_SEC, STRATEGY_IDS } from "@/lib/strategies/strategy";
import { plain, verdict, yesNo } from "../cells";
import { measurement } from "../measurement";
import { inScratchRealm } from "../scratch-realm";

const USER = "alice";
const LATER_SEC = 300;

const options = z.strictObject({
  strategy: z.enum(STRATEGY_IDS).default("jwt-stateless"),
  ttlSec: z
    .int()
    .min(60)
    .max(MAX_TTL_SEC)
    .default(30 * 86_400),
});

/** Demotes an admin who is logged in, and asks for her role five minutes later. */
export const demotion = measurement(
  options,
  async (lab, { strategy: id, ttlSec }) => {
    const strategy = strategyById(id);
    if (strategy === undefined) throw new Error(id);
    const outcome = await inScratchRealm(lab, async (realmId) => {
      const login = { user: USER, ttlSec };
      const issued = await performLogin(lab, realmId, strategy, login);
      await performRoleChange(lab, realmId, USER, "user");
      await advanceClock(lab.redis, realmId, LATER_SEC);
      lab.realms.invalidate(realmId);
      const value = issued.outcome.credential;
      const presented = { value, from: "the measurement" };
      return (await performVerify(lab, realmId, strategy, presented)).outcome;
    });
    const role = outcome.ok ? String(outcome.claims.role) : outcome.refusal;
    return {
      figures: { roleAfter: role, adminAfter: yesNo(role === "admin") },
      tables: [
        {
          caption: "Five minutes after the demotion",
          columns: ["credential", "lifetime", "answer", "role it gives"],
          rows: [
            {
              label: strategy.title,
              cells: [
                plain(formatSpan(ttlSec)),
                verdict(outcome.ok, ["accepted", `refused: ${role}`]),
                plain(outcome.ok ? role : "none"),
              ],
            },
          ],
        },
      ],
    };
  },
);
