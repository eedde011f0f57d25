import type { PartKind } from "@/lib/lab/credential-parts";

/** The colours that developers know, for each part of a credential. */
export const LEDGER_LOOKS: Record<PartKind, { ink: string; fill: string }> = {
  header: { ink: "text-header", fill: "bg-header" },
  payload: { ink: "text-payload", fill: "bg-payload" },
  signature: { ink: "text-signature", fill: "bg-signature" },
  seal: { ink: "text-session", fill: "bg-session" },
  session: { ink: "text-session", fill: "bg-session" },
};
