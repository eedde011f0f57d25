import type { Figures } from "@/lib/http/finding-contract";
import type { RunAnswer } from "./contract";
import { VALUES } from "./cookie-choice";
import type { TrialId } from "./trials";

/** The figures of the standard set, by name. */
export const LAB_FIGURES = [
  "strictCarriedBy",
  "strictOnLink",
  "laxOnLink",
  "laxFromEvil",
  "unsetFromEvil",
  "rides",
  "sharedTossed",
  "hostTossed",
  "hostForged",
  "hostHttpForged",
  "hostWithDomain",
] as const;

/** What a whole run of the standard set has shown; null while it runs. */
export function figuresOf({ seen, at }: RunAnswer): Figures | null {
  if (at !== "end") return null;
  const values = (trial: TrialId, id: string) => seen[trial]?.cookies[id] ?? [];
  const sent = (trial: TrialId, id: string) => values(trial, id).length > 0;
  const told = (is: boolean) => (is ? "sent" : "not sent");
  const yesNo = (is: boolean) => (is ? "yes" : "no");
  const kept = (id: string) => (sent("kept", id) ? "kept" : "dropped");
  const ids = Object.keys(seen.kept?.cookies ?? {});
  const keptIds = ids.filter((id) => sent("kept", id));
  const riding = keptIds.filter((id) => sent("ride", id));
  const tossed = (id: string) => values("tossed", id).includes(VALUES.tossed);
  const forged = (id: string) => values("flooded", id).includes(VALUES.forged);

  const found: Record<(typeof LAB_FIGURES)[number], string> = {
    strictCarriedBy: sent("kept", "sess")
      ? carriers(sent("link", "sess"), sent("sibling", "sess"))
      : "never kept",
    strictOnLink: told(sent("link", "sess")),
    laxOnLink: told(sent("link", "lax")),
    laxFromEvil: told(sent("post", "lax")),
    unsetFromEvil: told(sent("post", "unset")),
    rides: `${riding.length} of ${keptIds.length}`,
    sharedTossed: yesNo(tossed("shared")),
    hostTossed: yesNo(tossed("sess")),
    hostForged: yesNo(forged("sess")),
    hostHttpForged: yesNo(forged("sid")),
    hostWithDomain: kept("wide"),
  };
  return found;
}

function carriers(link: boolean, form: boolean): string {
  if (link && form) return "both";
  if (link) return "the link";
  return form ? "the form" : "neither";
}
