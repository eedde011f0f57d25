import type { z } from "zod";
import { HttpProblem } from "./problem";

const LIMIT_BYTES = 64 * 1024;

/** Deeper JSON would exhaust the stack of whoever walks it. */
const LIMIT_LEVELS = 64;

/**
 * Reads a JSON body and checks it against a schema. An empty body counts as
 * `{}`. Refuses 413, 415, 400; a bad field is named in the problem.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(request);
  if (text !== "") checkMediaType(request);
  const value = text === "" ? {} : parseJson(text);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;

  const issue = result.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...unknown.slice(0, 1)]
    .join(".")
    .slice(0, 100);
  const about = field === "" ? "The body" : field;
  const missing = issue?.code === "invalid_type" && issue.input === undefined;
  const detail = missing
    ? `${about} is required.`
    : `${about}: ${issue?.message.slice(0, 200)}`;
  throw new HttpProblem("bad-field", detail, field === "" ? {} : { field });
}

function checkMediaType(request: Request) {
  const type = request.headers.get("content-type") ?? "";
  const coding = request.headers.get("content-encoding") ?? "identity";
  if (/^application\/json\s*(;|$)/i.test(type) && coding === "identity") return;
  const detail = "Send application/json, without a content coding.";
  throw new HttpProblem("wrong-media-type", detail);
}

function parseJson(text: string): unknown {
  const value = tryToParse(text);
  if (isTooDeep(value)) {
    throw new HttpProblem("bad-json", "The body is nested beyond 64 levels.");
  }
  return value;
}

function tryToParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem("bad-json", "The body cannot be parsed as JSON.");
  }
}

/** Goes level by level: a recursion would be what this protects from. */
function isTooDeep(value: unknown): boolean {
  let level = nestingIn([value]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > LIMIT_LEVELS) return true;
    level = nestingIn(level.flatMap(Object.values));
  }
  return false;
}

function nestingIn(values: unknown[]): object[] {
  return values.filter((each) => typeof each === "object" && each !== null);
}

/**
 * A body as text. Refuses 413 beyond 64 KiB, counted while reading: a length
 * header may lie or be missing.
 */
export async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of arriving(request)) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > LIMIT_BYTES) {
      throw new HttpProblem("body-too-large", "A body may have 65536 bytes.");
    }
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** A caller may hang up halfway: that is no failure of ours. */
async function* arriving(request: Request) {
  try {
    yield* request.body ?? [];
  } catch {
    throw new HttpProblem("bad-json", "The body broke off.");
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem("bad-json", "The body is not UTF-8.");
  }
}
