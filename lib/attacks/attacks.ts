import { algNone } from "./alg-none";
import type { Attack } from "./attack";
import type { AttackId } from "./attack-ids";
import { cookieTossing } from "./cookie-tossing";
import { crossSiteForm } from "./cross-site-form";
import { decodeOnly } from "./decode-only";
import { denylistByString } from "./denylist-by-string";
import { embeddedJwk } from "./embedded-jwk";
import { idGuessing } from "./id-guessing";
import { keyConfusion } from "./key-confusion";
import { kidPath } from "./kid-path";
import { otherAudience } from "./other-audience";
import { otherPurpose } from "./other-purpose";
import { payloadTamper } from "./payload-tamper";
import { refreshTheft } from "./refresh-theft";
import { resetRace } from "./reset-race";
import { sessionFixation } from "./session-fixation";
import { staleRole } from "./stale-role";
import { theftThenLogout } from "./theft-then-logout";
import { timeClaims } from "./time-claims";
import { unknownCrit } from "./unknown-crit";
import { weakSecret } from "./weak-secret";

/** Every attack by its id. */
export const attacks: Record<AttackId, Attack> = {
  "payload-tamper": payloadTamper,
  "alg-none": algNone,
  "decode-only": decodeOnly,
  "key-confusion": keyConfusion,
  "embedded-jwk": embeddedJwk,
  "kid-path": kidPath,
  "weak-secret": weakSecret,
  "time-claims": timeClaims,
  "other-audience": otherAudience,
  "other-purpose": otherPurpose,
  "unknown-crit": unknownCrit,
  "theft-then-logout": theftThenLogout,
  "stale-role": staleRole,
  "denylist-by-string": denylistByString,
  "refresh-theft": refreshTheft,
  "reset-race": resetRace,
  "id-guessing": idGuessing,
  "session-fixation": sessionFixation,
  "cookie-tossing": cookieTossing,
  "cross-site-form": crossSiteForm,
};
