import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";

import { readFlags, readPort } from "./options.mjs";
import { findFreePort, requireFreePort } from "./port.mjs";

test("a taken port is named, with a way out", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another one: PORT=`,
  );
  server.close();
});

test("a free port is accepted", async () => {
  await expect(requireFreePort(await findFreePort())).resolves.toBeUndefined();
});

test("PORT is a port or a clear refusal", () => {
  expect(readPort(undefined)).toBe(3000);
  expect(readPort("8080")).toBe(8080);
  for (const text of ["", "abc", "0", "65536", "80.5", "-1", "1e3"]) {
    expect(() => readPort(text)).toThrow("PORT must be a number");
  }
});

test("unknown and half-given flags are refused", () => {
  expect(readFlags(["--lan"])).toMatchObject({ lan: true, dev: false });
  expect(() => readFlags(["--wan"])).toThrow();
  expect(() => readFlags(["--cert", "a.pem"])).toThrow("go together");
});
