import { useSyncExternalStore } from "react";
import {
  currentHealth,
  type RedisHealth,
  subscribeToHealth,
  unknownHealth,
} from "@/lib/lab/redis-health";

/** The page's one health poll; every component sees the same answer. */
export function useRedisHealth(): RedisHealth {
  return useSyncExternalStore(subscribeToHealth, currentHealth, unknownHealth);
}
