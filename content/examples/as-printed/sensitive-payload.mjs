import { randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";

const secret = randomBytes(32);
const user = {
  id: 123,
  email: "bob@example.com",
  ccLast4: "4242",
  role: "admin",
};

// #region as-printed
// Common mistake: storing sensitive data
const token = jwt.sign(
  {
    userId: user.id,
    email: user.email, // Don't do this
    creditCard: user.ccLast4, // Really don't do this
    role: user.role,
  },
  secret,
);
// #endregion as-printed

console.log(JSON.stringify({ token }));
