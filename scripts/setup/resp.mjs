/** An answer of Redis that is an error, with its first word as `code`. */
export class RedisError extends Error {
  constructor(text) {
    super(text);
    this.code = text.split(" ", 1)[0];
  }
}

/** A command as Redis reads it (RESP 2: an array of bulk strings). */
export function encodeCommand(args) {
  const parts = args.map((arg) => `$${Buffer.byteLength(arg)}\r\n${arg}\r\n`);
  return `*${args.length}\r\n${parts.join("")}`;
}

/** Cuts one reply off the bytes: `{ value, end }`, or undefined while it is incomplete. */
export function decodeReply(bytes, from = 0) {
  const lineEnd = bytes.indexOf("\r\n", from);
  if (lineEnd < 0) return undefined;
  const line = bytes.toString("utf8", from + 1, lineEnd);
  const end = lineEnd + 2;
  switch (String.fromCharCode(bytes[from])) {
    case "+":
      return { value: line, end };
    case "-":
      return { value: new RedisError(line), end };
    case ":":
      return { value: Number(line), end };
    case "$":
      return decodeBulk(bytes, end, Number(line));
    case "*":
      return decodeArray(bytes, end, Number(line));
    default:
      throw new Error(`Not a Redis reply: ${JSON.stringify(line)}`);
  }
}

function decodeBulk(bytes, from, sizeBytes) {
  if (sizeBytes < 0) return { value: null, end: from };
  const end = from + sizeBytes;
  if (bytes.length < end + 2) return undefined;
  return { value: bytes.toString("utf8", from, end), end: end + 2 };
}

function decodeArray(bytes, from, length) {
  const value = [];
  let end = from;
  while (value.length < length) {
    const item = decodeReply(bytes, end);
    if (!item) return undefined;
    value.push(item.value);
    end = item.end;
  }
  return { value, end };
}
