import { Button } from "@/components/ui/button";

/** Above the field: whose lamps these are, finding and selecting. */
export function FieldHead({
  count,
  named,
  wanted,
  onWanted,
  selected,
  onAll,
  onClear,
}: {
  count: number;
  /** The student under the pointer or the focus, in words. */
  named: string | undefined;
  wanted: string;
  onWanted: (wanted: string) => void;
  selected: number;
  onAll: () => void;
  onClear: () => void;
}) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="min-h-11 min-w-0 grow basis-64 content-center text-pretty text-lg leading-tight">
        {named ?? (
          <span className="text-soft">
            {selected === 0
              ? "Point at somebody for more; select to act on her alone."
              : `${selected} selected`}
          </span>
        )}
      </p>
      <input
        type="search"
        aria-label="Find a student"
        placeholder="Find a student"
        value={wanted}
        onChange={(event) => onWanted(event.target.value)}
        className="min-h-11 w-40 rounded-lg border border-edge bg-card px-3 text-sm sm:min-h-9"
      />
      <Button look="small" disabled={count === 0} onClick={onAll}>
        Select all
      </Button>
      <Button look="small" disabled={selected === 0} onClick={onClear}>
        Clear selection
      </Button>
    </div>
  );
}
