/** What a realm may hold and how long it lives. */

/**
 * Longest idle timeout, in seconds. An index entry outlives its credential by
 * this, so that a record which slid past its absolute end can still be found.
 */
export const MAX_IDLE_SEC = 86_400;

/** Idle timeout of server sessions when the realm names none, in seconds. */
export const DEFAULT_IDLE_SEC = 1_800;

/** Grace of refresh rotation when the realm names none, in seconds. */
export const DEFAULT_GRACE_SEC = 5;

/** Longest grace of refresh rotation, in seconds. */
export const MAX_GRACE_SEC = 60;

/** A lab ends this long after its last use, in milliseconds. */
export const LAB_LIFE_MS = 2 * 3_600_000;

/** A class ends this long after it opened, in milliseconds. */
export const CLASS_LIFE_MS = 12 * 3_600_000;

/** The list of live realms outlives the last sweep by this. */
export const REGISTRY_LIFE_MS = 2 * 86_400_000;

/** Housekeeping keys outlive their realm by this, so the sweep can find all. */
export const SWEEP_SLACK_MS = 86_400_000;

/** Live credentials a lab may hold. */
export const LAB_CREDENTIALS = 500;

/** Live credentials that each student of a class may hold. */
export const STUDENT_CREDENTIALS = 8;

/** Bytes of session and family records a lab may hold. */
export const LAB_STATE_BYTES = 2 * 1024 * 1024;

/** The same of a class, for a thousand students. */
export const CLASS_STATE_BYTES = 16 * 1024 * 1024;

/** Redis keys a snapshot lists at most. */
export const SNAPSHOT_KEYS = 500;

/** Bytes of a key's value that a snapshot shows at most. */
export const VALUE_BYTES = 600;

/** Open event streams of one realm in one process. */
export const REALM_STREAMS = 32;

/** A process revalidates a realm at most this often, in milliseconds. */
export const REVALIDATE_MS = 5_000;

/** How long a process serves a realm from memory while Redis is away. */
export const STALE_LIMIT_MS = 600_000;
