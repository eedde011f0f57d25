/** Ways to keep a login that a job may weigh, as `formats.mjs` knows them. */
export const JOB_FORMATS = [
  "connect-redis",
  "compact",
  "hash",
  "six-characters",
  "denied",
  "epoch",
  "bit",
] as const;

export type JobFormat = (typeof JOB_FORMATS)[number];
