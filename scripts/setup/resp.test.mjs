import { expect, test } from "vitest";

import { decodeReply, encodeCommand, RedisError } from "./resp.mjs";

const decode = (text) => decodeReply(Buffer.from(text));

test("a command counts bytes, not characters", () => {
  expect(encodeCommand(["GET", "é"])).toBe("*2\r\n$3\r\nGET\r\n$2\r\né\r\n");
});

test("every kind of reply is read", () => {
  expect(decode("+PONG\r\n").value).toBe("PONG");
  expect(decode(":-1\r\n").value).toBe(-1);
  expect(decode("$-1\r\n").value).toBeNull();
  expect(decode("*2\r\n$1\r\n0\r\n*1\r\n$1\r\na\r\n").value).toEqual([
    "0",
    ["a"],
  ]);
  const error = decode("-LOADING Redis is loading\r\n").value;
  expect(error).toBeInstanceOf(RedisError);
  expect(error.code).toBe("LOADING");
});

test("a reply cut anywhere is incomplete, never wrong", () => {
  const whole = "*2\r\n$3\r\nab\n\r\n:7\r\n";
  for (let length = 0; length < whole.length; length += 1) {
    expect(decode(whole.slice(0, length))).toBeUndefined();
  }
  expect(decode(whole)).toEqual({ value: ["ab\n", 7], end: whole.length });
});
