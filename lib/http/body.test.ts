import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readBody } from "./body";
import { loginBody } from "./contract";
import { HttpProblem } from "./problem";

const anything = z.looseObject({});
const LIMIT = 64 * 1024;

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

function post(body: Body, type: string | null = "application/json") {
  const headers = new Headers();
  if (type !== null) headers.set("content-type", type);
  const init = { method: "POST", body, headers, duplex: "half" };
  return new Request("http://localhost/", init as RequestInit);
}

/** A body that comes in pieces, without a length that could be looked at. */
function pieces(count: number, sizeBytes: number) {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === count) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(sizeBytes).fill(0x20));
    },
  });
  return { stream, sent: () => sent };
}

/** What is wrong with a request: the problem's id, and the field it names. */
async function trouble(request: Request, schema: z.ZodType = anything) {
  const problem = await readBody(request, schema).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof HttpProblem)) throw problem;
  return [problem.id, problem.extras.field];
}

describe("a body is taken", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "Application/JSON ;charset=UTF-8",
  ])("as %s", async (type) => {
    const body = await readBody(post('{"a":"é"}', type), anything);
    expect(body).toEqual({ a: "é" });
  });

  it("as an empty object when there is none, whatever its type", async () => {
    const without = new Request("http://localhost/", { method: "POST" });
    expect(await readBody(without, anything)).toEqual({});
    expect(await readBody(post("", "text/plain"), anything)).toEqual({});
  });

  it("up to 64 KiB, in one piece or in many", async () => {
    const text = JSON.stringify({ a: "x".repeat(LIMIT - 8) });
    expect(Buffer.byteLength(text)).toBe(LIMIT);
    expect(await readBody(post(text), anything)).toHaveProperty("a");
    const { stream } = pieces(64, 1024);
    expect(await trouble(post(stream))).toEqual(["bad-json", undefined]);
  });

  it("nested 64 levels deep", async () => {
    const nested = `{"a":${"[".repeat(63)}${"]".repeat(63)}}`;
    expect(await readBody(post(nested), anything)).toHaveProperty("a");
  });
});

describe("a body is refused", () => {
  it("beyond 64 KiB by one byte", async () => {
    const text = JSON.stringify({ a: "x".repeat(LIMIT - 7) });
    expect(await trouble(post(text))).toEqual(["body-too-large", undefined]);
  });

  it("beyond 64 KiB when it names no length, and is read no further", async () => {
    const { stream, sent } = pieces(10_000, 1024);
    expect(await trouble(post(stream))).toEqual(["body-too-large", undefined]);
    expect(sent()).toBeLessThan(70);
  });

  it("when it breaks off", async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("hung up")),
    });
    expect(await trouble(post(stream))).toEqual(["bad-json", undefined]);
  });

  it.each([
    ["a lone continuation byte", [0x22, 0x80, 0x22]],
    ["an overlong slash", [0x22, 0xc0, 0xaf, 0x22]],
    ["a surrogate", [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ["a character cut off", [0x22, 0xe2, 0x82]],
    ["UTF-16", [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ])("when its bytes are no UTF-8: %s", async (_, bytes) => {
    const sent = post(new Uint8Array(bytes));
    expect(await trouble(sent)).toEqual(["bad-json", undefined]);
  });

  it.each([
    ["text/plain"],
    ["application/x-www-form-urlencoded"],
    ["multipart/form-data; boundary=x"],
    ["application/jsonp"],
    ["application/json-seq"],
    ["text/plain; application/json"],
    [""],
    [null],
  ])("as %j: forms may be sent across sites", async (type) => {
    const sent = post(new TextEncoder().encode("{}"), type);
    expect(await trouble(sent)).toEqual(["wrong-media-type", undefined]);
  });

  it.each(["{", "{a:1}", "{}{}", "NaN", "'x'", "{} x", "undefined", "\0"])(
    "as no JSON: %j",
    async (text) => {
      expect(await trouble(post(text))).toEqual(["bad-json", undefined]);
    },
  );

  it.each([65, 10_000])("nested %i levels deep", async (levels) => {
    const nested = "[".repeat(levels) + "]".repeat(levels);
    expect(await trouble(post(nested))).toEqual(["bad-json", undefined]);
  });

  it.each(["null", "[]", '"x"', "1", "true"])(
    "when it is no object: %s",
    async (text) => {
      expect(await trouble(post(text))).toEqual(["bad-field", undefined]);
    },
  );

  it.each([
    ["{}", "user"],
    ['{"user":1}', "user"],
    ['{"user":"Alice"}', "user"],
    ['{"user":"alice","ttlSec":0}', "ttlSec"],
    ['{"user":"alice","ttlSec":1.5}', "ttlSec"],
    ['{"user":"alice","ttlSec":1e99}', "ttlSec"],
    ['{"user":"alice","algorithm":"none"}', "algorithm"],
    ['{"user":"alice","lane":"c"}', "lane"],
    ['{"user":"alice","claims":[]}', "claims"],
    ['{"user":"alice","claims":{"sub":"bob"}}', "claims.sub"],
    ['{"user":"alice","claims":{"exp":1}}', "claims.exp"],
    ['{"user":"alice","role":"admin"}', "role"],
    ['{"user":"alice","__proto__":{"ttlSec":1}}', "__proto__"],
  ])("by the login's schema, naming the field: %s", async (text, field) => {
    expect(await trouble(post(text), loginBody)).toEqual(["bad-field", field]);
  });

  it("without repeating at length what was sent", async () => {
    const name = "n".repeat(5_000);
    const sent = post(JSON.stringify({ user: "alice", [name]: 1 }));
    const refused = readBody(sent, loginBody);
    const problem = await refused.catch((error: HttpProblem) => error);
    expect((problem as HttpProblem).message.length).toBeLessThan(400);
  });
});
