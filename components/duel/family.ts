import type { StrategyCard } from "@/lib/strategies/catalog";

/** The two identities: what they are called and which colour they wear. */
export const FAMILIES: Record<
  StrategyCard["family"],
  { title: string; ink: string; fill: string }
> = {
  token: { title: "Token", ink: "text-token", fill: "bg-token" },
  session: { title: "Session", ink: "text-session", fill: "bg-session" },
};
