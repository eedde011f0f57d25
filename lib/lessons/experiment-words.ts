/** What an experiment is called, and what is to be seen in it. */
export const EXPERIMENT_WORDS: Record<string, { title: string; hint: string }> =
  {
    "frozen-role": {
      title: "Demote Alice, then ask both",
      hint: "A thirty-day token and a session, both issued to Alice the admin. The server asks for her role once a second, by cookie.",
    },
    "thirty-day-token": {
      title: "The article’s own lines",
      hint: "jsonwebtoken signs exactly what the article prints; the server reads it back, today and 29 days later.",
    },
    demotion: {
      title: "Demoted, five minutes later",
      hint: "A scratch realm: log in, demote, move the clock by five minutes, ask again.",
    },
    "two-by-two": {
      title: "Two formats, two carriers",
      hint: "The same route, asked four ways by this browser. Which property comes with the format, and which with the carrier?",
    },
    "format-and-carrier": {
      title: "The same four, counted by the server",
      hint: "One route takes a JWT or an opaque id, from a cookie or a header: reads of Redis, bytes of the line, and what a logout ends.",
    },
    "printed-token": {
      title: "Weigh the token that the article prints",
      hint: "The server counts its bytes, decodes it without a key, and then tries to verify it.",
    },
    "session-id": {
      title: "Guess a session id",
      hint: "A thousand live sessions in Redis under short ids, a thousand under long ones, and the same number of guesses at each.",
    },
    "token-sizes": {
      title: "One payload, every signature",
      hint: "The server signs the article’s 46 bytes with each algorithm, encrypts and seals them, and counts.",
    },
    "bytes-of-a-login": {
      title: "Build a token and weigh it",
      hint: "Change claims and algorithm. Each change is a real login; the walls are met in this browser and at this server.",
    },
    "bytes-per-request": {
      title: "The same request, twenty times",
      hint: "A Node client over one connection, HTTP/1.1 and HTTP/2 without TLS, counted on the socket.",
    },
    "state-per-login": {
      title: "What the server keeps for one login",
      hint: "Redis is asked for MEMORY USAGE after a real login of each strategy, indexes included.",
    },
    "one-logout": {
      title: "One logout, two outcomes",
      hint: "A thief replays a copy of each credential, once a second. Press the button and watch.",
    },
    dial: {
      title: "The dial between the two",
      hint: "Six strategies, the same login, the same logout: what a check costs and how long a copy lives on.",
    },
    logout: {
      title: "One logout, every strategy",
      hint: "The server logs in, revokes, and moves a scratch realm’s clock until the copy is refused.",
    },
    "logout-race": {
      title: "A slow request and a logout",
      hint: "express-session on Redis. A request begins, the user logs out meanwhile, the request ends.",
    },
    "cached-session": {
      title: "Some seconds of cache",
      hint: "The same app, with sessions kept in the process for a while to spare Redis. The logout happens in another process.",
    },
    "open-letter": {
      title: "Read it without a key",
      hint: "A real token of this server, decoded by four lines of your own browser.",
    },
    "cookie-lab": {
      title: "Nine cookies on three names",
      hint: "A small window goes among app.localhost, its sibling and another site. This browser decides which cookies travel; the app writes down what it received.",
    },
    "signed-or-encrypted": {
      title: "Signed beside encrypted",
      hint: "The same claims as JWS and as JWE, and what somebody without a key can read of each.",
    },
    "log-leak": {
      title: "What an access log keeps",
      hint: "A real server writes its log; somebody who may read logs decodes what is in it.",
    },
    "attack-range": {
      title: "Every attack at once",
      hint: "Each is fired at a naive and at a hardened server, with keys that are thrown away.",
    },
    "service-forgery": {
      title: "Three services, one of them bad",
      hint: "Issuer, B and C, each a process with its own port; only the issuer has a private key. B forges, B replays; C decides.",
    },
    "service-outage": {
      title: "Cut the wire to Redis",
      hint: "The same two services; the connection to Redis is cut at a TCP proxy, then mended.",
    },
    "service-rotation": {
      title: "Change the key",
      hint: "The issuer rotates: once with the old key still published, once without. C keeps asking.",
    },
    redemptions: {
      title: "Fifty at once",
      hint: "One link, fifty parallel requests, five ways to redeem it, on real Redis.",
    },
    "cross-purpose": {
      title: "A reset link as a login",
      hint: "The reset token is presented where a login token belongs.",
    },
    "behind-a-proxy": {
      title: "The cookie that is never set",
      hint: "The article’s session block behind a proxy that ends TLS, with and without trust proxy.",
    },
    "idle-and-absolute": {
      title: "The thief who keeps knocking",
      hint: "A stolen session with two seconds of maxAge, used twice a second; then with an absolute limit of four.",
    },
    "store-block": {
      title: "The second block, connected",
      hint: "The article’s store block with a client that is connected: which cookie does it set?",
    },
    "two-processes": {
      title: "Two processes and a restart",
      hint: "One app twice, as behind a load balancer: once with sessions in memory, once in Redis.",
    },
    "memory-formats": {
      title: "A thousand of each",
      hint: "A Redis of its own is filled with a thousand logins in each format, and asked for used_memory.",
    },
    "memory-job": {
      title: "A hundred thousand",
      hint: "Choose what is kept and how many. A process of its own fills a Redis of its own, weighs it both ways, and takes everything away; leave the page and it stops.",
    },
    "crack-own": {
      title: "Crack your own",
      hint: "Make up a secret. The server signs a token with it; a thread that sees only the token guesses, and tells how fast.",
    },
    "session-commands": {
      title: "What one request asks of Redis",
      hint: "Ten requests with a session, counted on the wire between express-session and Redis.",
    },
    "denylist-growth": {
      title: "A list under load",
      hint: "A hundred logouts a second on real Redis, once with an expiry and once without. The slider is what the tokens have left.",
    },
    "same-load": {
      title: "The same load on all six",
      hint: "Two hundred checks of each strategy in this process, then a logout, on a scratch realm’s clock. Times are of this machine, now.",
    },
    "without-a-list": {
      title: "Five ways to log out",
      hint: "A token is stolen, its owner logs out, and a scratch realm’s clock is moved until the copy is refused.",
    },
    "end-all-tokens": {
      title: "Five hundred tokens of one user",
      hint: "All are ended at once, by their ids and by a time; then a token of the very same second.",
    },
    "user-fetch": {
      title: "Count the reads",
      hint: "Three routes of one server on real Redis: the token alone, with a user fetch, and with a version compared in it.",
    },
    "verify-options": {
      title: "Seven tokens, two verifiers",
      hint: "All are signed with the right key; six are wrong in one way each.",
    },
    "weak-secret": {
      title: "Crack a secret",
      hint: "Three tokens. A process that sees nothing but the token makes half a million guesses.",
    },
    "host-block": {
      title: "Two hundred visitors who never log in",
      hint: "The article’s block and a corrected one, each a real Express app on Redis. Then an attacker plants an id.",
    },
    "forged-form": {
      title: "The sibling’s form, replayed",
      hint: "The server sends the form as your browser sent it, Strict cookie included, to a real Express app.",
    },
    "migration-buttons": {
      title: "Five red buttons",
      hint: "The article’s middleware and the exchange, each an Express app in a process of its own, on real Redis. Every button sends the same requests to both.",
    },
    "migration-rehearsal": {
      title: "A rehearsal with a hundred people",
      hint: "Fifty-one days of real requests at a real Express app. Its clock is turned from day to day, with the TTLs of its sessions; every point of the curve is a status code.",
    },
    "as-printed": {
      title: "The article’s lines, run today",
      hint: "Each in a process of its own, with current packages: its real error, or its real flaw.",
    },
    scenario: {
      title: "Four events, six designs",
      hint: "Choose a case. The server logs in by each design, then logs out, demotes, cuts the wire to Redis and lets a thief in.",
    },
    "lost-update": {
      title: "Two requests, one session",
      hint: "Both have read the session before either writes. Real Express, real Redis, four ways to keep a session.",
    },
  };
