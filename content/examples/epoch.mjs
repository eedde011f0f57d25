import { randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";

const SECRET = randomBytes(32);
/** Everything below happens within this one second. */
const NOW_SEC = 1_800_000_000;

// #region rules
/** Times in a token are whole seconds, so two can be the same (RFC 7519 § 2). */
const RULES = {
  less: {
    epochAt: (nowSec) => nowSec,
    issuedAt: (nowSec) => nowSec,
    tooOld: (iat, epoch) => iat < epoch,
  },
  lessOrEqual: {
    epochAt: (nowSec) => nowSec,
    issuedAt: (nowSec) => nowSec,
    tooOld: (iat, epoch) => iat <= epoch,
  },
  nextSecond: {
    epochAt: (nowSec) => nowSec + 1,
    issuedAt: (nowSec, epoch) => Math.max(nowSec, epoch),
    tooOld: (iat, epoch) => iat < epoch,
  },
};
// #endregion rules

function issue(iat) {
  return new SignJWT({ sub: "123" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(iat)
    .setExpirationTime(iat + 3_600)
    .sign(SECRET);
}

async function accepts(rule, token, epoch) {
  const currentDate = new Date(NOW_SEC * 1000);
  const { payload } = await jwtVerify(token, SECRET, {
    algorithms: ["HS256"],
    currentDate,
  });
  return !rule.tooOld(payload.iat, epoch);
}

const rows = [];
for (const [name, rule] of Object.entries(RULES)) {
  const stolen = await issue(rule.issuedAt(NOW_SEC, 0));
  const epoch = rule.epochAt(NOW_SEC);
  const fresh = await issue(rule.issuedAt(NOW_SEC, epoch));
  rows.push({
    name,
    stolen: await accepts(rule, stolen, epoch),
    fresh: await accepts(rule, fresh, epoch),
  });
}
console.log(JSON.stringify(rows));
