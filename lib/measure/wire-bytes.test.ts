import { describe, expect, test } from "vitest";
import { measureWire } from "./wire-bytes";

/** Text that Huffman coding shortens as it does base64url. */
function base64url(characters: number): string {
  return Buffer.alloc(characters, "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9Qk3x")
    .toString("latin1")
    .slice(0, characters);
}

const cookie = (characters: number) => ({
  header: "cookie" as const,
  value: `token=${base64url(characters)}`,
  requests: 10,
});

const bearer = (characters: number) => ({
  header: "authorization" as const,
  value: `Bearer ${base64url(characters)}`,
  requests: 10,
});

describe("over HTTP/1.1", () => {
  test("every request carries the whole header again", async () => {
    const { http1 } = await measureWire(cookie(143));
    expect(http1.laterBytes).toBe(http1.firstBytes);
    expect(http1.totalBytes).toBe(http1.firstBytes * 10);
    const longer = await measureWire(cookie(243));
    expect(longer.http1.firstBytes - http1.firstBytes).toBe(100);
  });
});

describe("over HTTP/2", () => {
  test("a repeated cookie costs next to nothing", async () => {
    const { http2 } = await measureWire(cookie(143));
    const larger = await measureWire(cookie(758));
    expect(http2.laterBytes).toBeLessThan(30);
    expect(larger.http2.laterBytes).toBe(http2.laterBytes);
  });

  test("a bearer token is sent again each time: it is never indexed", async () => {
    const { http2, http1 } = await measureWire(bearer(758));
    expect(http2.laterBytes).toBeGreaterThan(500);
    expect(http2.laterBytes).toBeLessThan(http1.laterBytes ?? 0);
  });

  test("beyond the table of 4,096 bytes a cookie is sent whole again", async () => {
    const below = await measureWire(cookie(3_000));
    const above = await measureWire(cookie(4_000));
    expect(below.http2.laterBytes).toBeLessThan(30);
    expect(above.http2.laterBytes).toBeGreaterThan(2_500);
  });
});

test("one request has no later ones", async () => {
  const { http1 } = await measureWire({ ...cookie(43), requests: 1 });
  expect(http1.laterBytes).toBeNull();
});

test("the largest value that the API takes is measured", async () => {
  const { http1, http2 } = await measureWire(bearer(14_990));
  expect(http1.firstBytes).toBeGreaterThan(15_000);
  expect(http2.firstBytes).toBeGreaterThan(10_000);
});

test("what a server refuses is no measurement", async () => {
  const refused = { ...bearer(17_000), requests: 2 };
  await expect(measureWire(refused)).rejects.toThrow("431");
});

test("the bytes of a session cookie and of the article's token", async () => {
  const session = await measureWire({ ...cookie(87), requests: 2 });
  expect(session.http2.laterBytes).toBe(20);
  const token = await measureWire({ ...bearer(143), requests: 2 });
  const { firstBytes, laterBytes, totalBytes } = token.http2;
  expect(totalBytes).toBe(firstBytes + (laterBytes ?? 0));
  expect(laterBytes).toBeLessThan(143);
});
