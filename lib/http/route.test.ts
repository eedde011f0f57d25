import { describe, expect, it } from "vitest";
import { HttpProblem } from "./problem";
import { json, METHODS, route } from "./route";

const handlers = route({
  GET: async ({ params }) => json({ got: params }),
  POST: async () => {
    throw new HttpProblem("bad-field", "No.", { field: "user" });
  },
});

type Method = (typeof METHODS)[number];

async function call(method: Method, headers: Record<string, string> = {}) {
  const host = { host: "localhost:3000" };
  const init = { method, headers: { ...host, ...headers } };
  const request = new Request("http://localhost:3000/api/x", init);
  const params = Promise.resolve({ id: "x" });
  return handlers[method](request, { params });
}

describe("a route", () => {
  it("hands over the names in its path, and is never cached", async () => {
    const response = await call("GET");
    expect(await response.json()).toEqual({ got: { id: "x" } });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("answers what is thrown as a problem", async () => {
    const response = await call("POST");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: "user" });
  });

  it("answers HEAD as GET, and OPTIONS by what it takes", async () => {
    expect((await call("HEAD")).status).toBe(200);
    const options = await call("OPTIONS");
    expect(options.status).toBe(204);
    expect(options.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
  });

  it.each(["PUT", "PATCH", "DELETE"] as const)(
    "refuses %s, and says what it takes",
    async (method) => {
      const response = await call(method);
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
      const { refusal } = await response.json();
      expect(refusal).toBe("wrong-method");
    },
  );

  it.each(METHODS)("refuses %s by a name that is not ours", async (method) => {
    const response = await call(method, { host: "evil.example" });
    expect(response.status).toBe(421);
  });

  it("lets another site read nothing new, and change nothing", async () => {
    const foreign = { "sec-fetch-site": "cross-site" };
    expect((await call("GET", foreign)).status).toBe(200);
    const response = await call("POST", foreign);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ refusal: "cross-site" });
  });
});
