import type { Cell, FindingTable } from "@/lib/http/finding-contract";
import type { SeenByTrial } from "./contract";
import type { TrialId } from "./trials";

const FORMS: readonly { trial: TrialId; label: string }[] = [
  { trial: "own", label: "the app’s own form" },
  { trial: "post", label: "from evil.localhost" },
  { trial: "sibling", label: "from sub.app.localhost" },
];

/** What the app can tell from each form that arrived, and what that decides. */
export function defenceTable(seen: SeenByTrial): FindingTable {
  const rows = FORMS.flatMap(({ trial, label }) => {
    const { site, origin, verdicts } = seen[trial] ?? {};
    if (verdicts === undefined) return [];
    const cells = [
      said(site),
      said(origin?.replace(/^https?:\/\//, "")),
      decided(verdicts.secFetchSite),
      decided(verdicts.origin),
      decided(verdicts.token),
    ];
    return [{ label, cells }];
  });
  return {
    caption: "The same three forms, and what else the server knows",
    columns: [
      "form",
      "Sec-Fetch-Site",
      "Origin",
      "only same-origin",
      "only own Origin",
      "only with token",
    ],
    rows,
  };
}

function said(text: string | null | undefined): Cell {
  return { text: text ?? "not sent" };
}

function decided(passes: boolean | null): Cell {
  if (passes === null) return { text: "cannot tell" };
  return passes
    ? { text: "transfer", tone: "accepted" }
    : { text: "403", tone: "refused" };
}
