import { expect, test } from "vitest";
import { PRINTED } from "@/lib/measure/claims/printed-token";
import { decodePart } from "./decode-part";

test("the article's token is read without a key", () => {
  expect(decodePart(PRINTED, 0)).toEqual({ alg: "HS256", typ: "JWT" });
  expect(decodePart(PRINTED, 1)).toEqual({
    userId: 123,
    role: "admin",
    iat: 1_516_239_022,
  });
});

test("text beyond ASCII survives", () => {
  const json = JSON.stringify({ name: "Zoë 🔑" });
  const part = Buffer.from(json).toString("base64url");
  expect(decodePart(`a.${part}.c`, 1)).toEqual({ name: "Zoë 🔑" });
});

test.each(["", "a", "a.b.c", "a.!!.c", "a..c", "a.Mw.c"])(
  "%j holds no claims",
  (text) => {
    expect(decodePart(text, 1)).toBeNull();
  },
);
