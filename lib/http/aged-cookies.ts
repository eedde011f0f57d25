import { lab } from "@/lib/realms/lab";
import { performVerify } from "@/lib/realms/operations";
import { realmNowSec } from "@/lib/realms/realm";
import { catalog } from "@/lib/strategies/catalog";
import type { Strategy } from "@/lib/strategies/strategy";
import type { Lane } from "./contract";
import { cookieNames, cookieScheme, readCookie, setCookie } from "./cookies";

const LANES: readonly Lane[] = ["a", "b"];

/**
 * This browser's credential cookies, set again after the realm's clock moved:
 * with the Max-Age that is left, or deleted when the credential has died.
 */
export async function agedCookies(
  request: Request,
  realmId: string,
): Promise<string[]> {
  const places = catalog.flatMap((strategy) =>
    LANES.map((lane) => ({ strategy, lane })),
  );
  const cookies = await Promise.all(
    places.map((place) => aged(request, realmId, place)),
  );
  return cookies.filter((cookie) => cookie !== undefined);
}

async function aged(
  request: Request,
  realmId: string,
  { strategy, lane }: { strategy: Strategy; lane: Lane },
): Promise<string | undefined> {
  const name = cookieNames.credential(strategy.id, lane);
  const value = readCookie(request, name);
  if (value === undefined) return undefined;

  const { realms } = lab();
  const { outcome } = await performVerify(lab(), realmId, strategy, {
    value,
    from: `cookie ${name}`,
  });
  const scheme = cookieScheme(request);
  if (!outcome.ok) {
    return setCookie(scheme, name, "", { maxAge: 0, sameSite: "lax" });
  }
  const nowSec = realmNowSec(await realms.get(realmId));
  const maxAge = outcome.expiresAt - nowSec;
  return setCookie(scheme, name, value, { maxAge, sameSite: "lax" });
}
