import { asPrinted } from "./claims/as-printed";
import { attackRange } from "./claims/attack-range";
import { behindAProxy } from "./claims/behind-a-proxy";
import { bytesPerRequest } from "./claims/bytes-per-request";
import { cachedSession } from "./claims/cached-session";
import { crossPurpose } from "./claims/cross-purpose";
import { demotion } from "./claims/demotion";
import { denylistGrowth } from "./claims/denylist-growth";
import { endAllTokens } from "./claims/end-all-tokens";
import { forgedForm } from "./claims/forged-form";
import { formatAndCarrier } from "./claims/format-and-carrier";
import { hostBlock } from "./claims/host-block";
import { idleAndAbsolute } from "./claims/idle-and-absolute";
import { logLeak } from "./claims/log-leak";
import { logout, statePerLogin } from "./claims/logout";
import { logoutRace } from "./claims/logout-race";
import { lostUpdate } from "./claims/lost-update";
import { memoryFormats } from "./claims/memory-formats";
import { migrationButtons } from "./claims/migration-buttons";
import { migrationRehearsal } from "./claims/migration-rehearsal";
import { printedToken } from "./claims/printed-token";
import { redemptions } from "./claims/redemptions";
import { sameLoad } from "./claims/same-load";
import { scenario } from "./claims/scenario";
import { serviceForgery } from "./claims/service-forgery";
import { serviceOutage } from "./claims/service-outage";
import { serviceRotation } from "./claims/service-rotation";
import { sessionCommands } from "./claims/session-commands";
import { sessionId } from "./claims/session-id";
import { signedOrEncrypted } from "./claims/signed-or-encrypted";
import { storeBlock } from "./claims/store-block";
import { thirtyDayToken } from "./claims/thirty-day-token";
import { tokenSizes } from "./claims/token-sizes";
import { twoProcesses } from "./claims/two-processes";
import { userFetch } from "./claims/user-fetch";
import { verifyOptions } from "./claims/verify-options";
import { weakSecret } from "./claims/weak-secret";
import { withoutAList } from "./claims/without-a-list";
import type { Measurement } from "./measurement";
import type { MeasurementId } from "./measurement-ids";

/** Every measurement by its id: what the claims and the lessons run. */
export const measurements: Record<MeasurementId, Measurement> = {
  "printed-token": printedToken,
  "thirty-day-token": thirtyDayToken,
  demotion,
  "format-and-carrier": formatAndCarrier,
  "session-id": sessionId,
  "token-sizes": tokenSizes,
  "bytes-per-request": bytesPerRequest,
  "state-per-login": statePerLogin,
  logout,
  "logout-race": logoutRace,
  "cached-session": cachedSession,
  "signed-or-encrypted": signedOrEncrypted,
  "log-leak": logLeak,
  "attack-range": attackRange,
  "service-forgery": serviceForgery,
  "service-outage": serviceOutage,
  "service-rotation": serviceRotation,
  redemptions,
  "cross-purpose": crossPurpose,
  "behind-a-proxy": behindAProxy,
  "idle-and-absolute": idleAndAbsolute,
  "as-printed": asPrinted,
  "store-block": storeBlock,
  "two-processes": twoProcesses,
  "memory-formats": memoryFormats,
  "session-commands": sessionCommands,
  "denylist-growth": denylistGrowth,
  "same-load": sameLoad,
  "verify-options": verifyOptions,
  "weak-secret": weakSecret,
  "host-block": hostBlock,
  "forged-form": forgedForm,
  "user-fetch": userFetch,
  "end-all-tokens": endAllTokens,
  "without-a-list": withoutAList,
  "migration-buttons": migrationButtons,
  "migration-rehearsal": migrationRehearsal,
  scenario,
  "lost-update": lostUpdate,
};
