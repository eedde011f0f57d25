import { createSecretKey } from "node:crypto";
import express from "express";
import jwt from "jsonwebtoken";

const secret = process.env.SESSION_SECRET;
const options = { algorithms: ["HS256"], audience: "bench", issuer: "bench" };

const app = express();
app.post("/login", (_request, response) => {
  const claims = { sub: "alice", role: "admin" };
  const { audience, issuer } = options;
  const token = jwt.sign(claims, secret, { audience, issuer, expiresIn: "1h" });
  response.json({ token });
});
// As tutorials have it, and with the key object that saves an import.
serveCheck("/me", secret);
serveCheck("/me-key-object", createSecretKey(Buffer.from(secret)));
app.listen(Number(process.env.PORT), "127.0.0.1");

function serveCheck(path, key) {
  app.get(path, (request, response) => {
    try {
      const token = request.get("authorization").slice("Bearer ".length);
      const { sub, role } = jwt.verify(token, key, options);
      response.json({ user: sub, role });
    } catch {
      response.status(401).json({});
    }
  });
}
