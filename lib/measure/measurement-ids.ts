/** Every measurement that this server can make, by id. */
export const measurementIds = [
  "printed-token",
  "thirty-day-token",
  "demotion",
  "session-id",
  "token-sizes",
  "bytes-per-request",
  "state-per-login",
  "logout",
  "logout-race",
  "cached-session",
  "signed-or-encrypted",
  "log-leak",
  "service-forgery",
  "service-outage",
  "service-rotation",
  "redemptions",
  "cross-purpose",
  "behind-a-proxy",
  "idle-and-absolute",
  "as-printed",
] as const;

export type MeasurementId = (typeof measurementIds)[number];
