import { memo } from "react";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import type { UserView } from "@/lib/http/contract";
import type { Copy } from "@/lib/lab/watched";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { CopyRow } from "./copy-row";
import { SurvivalTable } from "./survival-table";

/** Stolen copies, replayed once a second until they die, and how long each lived. */
export const StolenDrawer = memo(function StolenDrawer({
  copies,
  users,
  cards,
  idleSec,
  onDrop,
}: {
  copies: Copy[];
  users: UserView[];
  cards: readonly StrategyCard[];
  idleSec: number;
  onDrop: LabActs["drop"];
}) {
  return (
    <Card>
      <CardHeading
        title="Stolen drawer"
        hint="Copies in the hands of thieves. Each is replayed once a second, in a header, without any cookie."
      >
        <Hint title="What is measured">
          Survival runs from the answer to your act to the first answer that
          shows it, in realm time: a refusal, or for a change of role the new
          role. A copy is kept in this page’s memory only, and asked about until
          it was refused 30 times in a row.
        </Hint>
      </CardHeading>
      {copies.length === 0 ? (
        <p className="px-5 py-8 text-soft text-sm sm:px-7">
          Empty. Press “Steal a copy” on a lane, then end the login above in any
          way, and see whether the copy notices.
        </p>
      ) : (
        <>
          <ul>
            {copies.map((copy) => (
              <CopyRow
                key={copy.number}
                copy={copy}
                users={users}
                cards={cards}
                idleSec={idleSec}
                onDrop={onDrop}
              />
            ))}
          </ul>
          <SurvivalTable copies={copies} cards={cards} />
        </>
      )}
    </Card>
  );
});
