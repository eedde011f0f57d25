import { endRealm } from "@/lib/realms/end";
import type { Lab } from "@/lib/realms/lab";
import { DEFAULT_IDLE_SEC } from "@/lib/realms/limits";
import { openRealm } from "@/lib/realms/open";

/** Lends a realm to a measurement; it is gone when the work is over. */
export async function inScratchRealm<Result>(
  { redis, realms }: Lab,
  work: (realmId: string) => Promise<Result>,
): Promise<Result> {
  const { id } = await openRealm(redis, "lab", DEFAULT_IDLE_SEC);
  try {
    return await work(id);
  } finally {
    await endRealm(redis, id);
    realms.forget(id);
  }
}
