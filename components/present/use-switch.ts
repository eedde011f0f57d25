import { useSyncExternalStore } from "react";
import type { Switch } from "@/lib/present/switches";

export function useSwitch({ subscribe, read, initially }: Switch): boolean {
  return useSyncExternalStore(subscribe, read, initially);
}
