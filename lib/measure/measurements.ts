import { asPrinted } from "./claims/as-printed";
import { behindAProxy } from "./claims/behind-a-proxy";
import { bytesPerRequest } from "./claims/bytes-per-request";
import { cachedSession } from "./claims/cached-session";
import { crossPurpose } from "./claims/cross-purpose";
import { demotion } from "./claims/demotion";
import { idleAndAbsolute } from "./claims/idle-and-absolute";
import { logLeak } from "./claims/log-leak";
import { logout, statePerLogin } from "./claims/logout";
import { logoutRace } from "./claims/logout-race";
import { printedToken } from "./claims/printed-token";
import { redemptions } from "./claims/redemptions";
import { serviceForgery } from "./claims/service-forgery";
import { serviceOutage } from "./claims/service-outage";
import { serviceRotation } from "./claims/service-rotation";
import { sessionId } from "./claims/session-id";
import { signedOrEncrypted } from "./claims/signed-or-encrypted";
import { thirtyDayToken } from "./claims/thirty-day-token";
import { tokenSizes } from "./claims/token-sizes";
import type { Measurement } from "./measurement";
import type { MeasurementId } from "./measurement-ids";

/** Every measurement by its id: what the claims and the lessons run. */
export const measurements: Record<MeasurementId, Measurement> = {
  "printed-token": printedToken,
  "thirty-day-token": thirtyDayToken,
  demotion,
  "session-id": sessionId,
  "token-sizes": tokenSizes,
  "bytes-per-request": bytesPerRequest,
  "state-per-login": statePerLogin,
  logout,
  "logout-race": logoutRace,
  "cached-session": cachedSession,
  "signed-or-encrypted": signedOrEncrypted,
  "log-leak": logLeak,
  "service-forgery": serviceForgery,
  "service-outage": serviceOutage,
  "service-rotation": serviceRotation,
  redemptions,
  "cross-purpose": crossPurpose,
  "behind-a-proxy": behindAProxy,
  "idle-and-absolute": idleAndAbsolute,
  "as-printed": asPrinted,
};
