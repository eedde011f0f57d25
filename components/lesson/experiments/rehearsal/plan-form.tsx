import { Range } from "@/components/ui/range";
import { Segmented } from "@/components/ui/segmented";
import { type MigrationPlan, REHEARSAL } from "@/lib/lessons/rehearsal";

const ROLLBACKS = [
  { value: "none", name: "No rollback" },
  { value: "tokens-again", name: "Tokens again" },
  { value: "old-build", name: "The old build" },
] as const;

/** The plan of a migration: when issuing stops, when tokens are refused. */
export function PlanForm({
  plan,
  onChange,
}: {
  plan: MigrationPlan;
  onChange: (plan: MigrationPlan) => void;
}) {
  const { stopDay, cutOffDay, rollback, rollbackAfterDays } = plan;
  return (
    <div className="space-y-3">
      <Range
        label="Stop issuing"
        {...boundsOf("stopDay")}
        value={stopDay}
        shown={`day ${stopDay}`}
        onChange={(day) =>
          onChange({
            ...plan,
            stopDay: day,
            cutOffDay: Math.max(day, cutOffDay),
          })
        }
      />
      <Range
        label="Cut-off"
        {...boundsOf("cutOffDay")}
        least={stopDay}
        value={cutOffDay}
        shown={`day ${cutOffDay}`}
        onChange={(day) => onChange({ ...plan, cutOffDay: day })}
      />
      <div className="flex">
        <Segmented
          label="Rollback"
          options={ROLLBACKS}
          value={rollback}
          onChange={(choice) => onChange({ ...plan, rollback: choice })}
        />
      </div>
      {rollback !== "none" && (
        <Range
          label="Rollback"
          {...boundsOf("rollbackAfterDays")}
          value={rollbackAfterDays}
          shown={`${rollbackAfterDays} d later`}
          onChange={(days) => onChange({ ...plan, rollbackAfterDays: days })}
        />
      )}
    </div>
  );
}

function boundsOf(name: "stopDay" | "cutOffDay" | "rollbackAfterDays") {
  const { least, most } = REHEARSAL[name];
  return { least, most };
}
