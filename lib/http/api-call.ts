import type { z } from "zod";

/** One call of the HTTP API, as the page at `/api` shows it. */
export interface ApiCall {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  /** Who may call; in a class its desk and its students. */
  who: "anyone" | "holder" | "owner" | "desk" | "student";
  does: string;
  body?: z.ZodType;
  answers: string;
  /** A line of curl; in their order they all work after `/api`'s opening. */
  example: string;
}

/** For the examples that send a body. */
export const JSON_HEADER = `-H 'content-type: application/json'`;
