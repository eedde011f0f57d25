import { randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";

process.env.JWT_SECRET = randomBytes(32).toString("base64url");
const user = { id: 123, role: "admin" };

// #region as-printed
const token = jwt.sign(
  { userId: user.id, role: user.role },
  process.env.JWT_SECRET,
  { expiresIn: "30d" },
);
// #endregion as-printed

// The user is demoted, and 29 days pass.
user.role = "user";
const { iat, exp } = jwt.decode(token);
const clockTimestamp = iat + 29 * 86_400;
const { role } = jwt.verify(token, process.env.JWT_SECRET, { clockTimestamp });

const lifetimeOf = (expiresIn) => {
  const short = jwt.sign({}, process.env.JWT_SECRET, { expiresIn });
  const times = jwt.decode(short);
  return times.exp - times.iat;
};

console.log(
  JSON.stringify({
    token,
    lifetimeSec: exp - iat,
    roleOfUser: user.role,
    roleInToken: role,
    lifetimeOfStringSec: lifetimeOf("30"),
    lifetimeOfNumberSec: lifetimeOf(30),
  }),
);
