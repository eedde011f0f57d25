/** What each way to keep a login is called, and the figure that weighs it. */
export const FORMAT_WORDS = [
  {
    id: "connect-redis",
    figure: "connectRedisBytes",
    label: "connect-redis",
    note: "JSON with the cookie’s settings",
    commands: 1,
  },
  {
    id: "compact",
    figure: "compactBytes",
    label: "compact JSON",
    note: "user and role alone, a short key",
    commands: 1,
  },
  {
    id: "hash",
    figure: "hashBytes",
    label: "a hash",
    note: "three fields, each of which can change alone",
    commands: 2,
  },
  {
    id: "six-characters",
    figure: "idsOnlyBytes",
    label: "six characters, nothing else",
    note: "what the article counts, as a key without a value",
    commands: 1,
  },
  {
    id: "denied",
    figure: "deniedBytes",
    label: "a denied token",
    note: "only for tokens revoked before their end",
    commands: 1,
  },
  {
    id: "epoch",
    figure: "epochBytes",
    label: "an epoch for each user",
    note: "one time, whatever the number of devices",
    commands: 1,
  },
  {
    id: "bit",
    figure: "bitBytes",
    label: "one bit for each token",
    note: "a status list",
    commands: 1,
  },
];
