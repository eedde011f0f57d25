import { type ApiCall, JSON_HEADER } from "./api-call";
import { jobBody } from "./job-contract";
import { wallBody } from "./measure-contract";

/** The calls that measure without a realm. */
export const MEASURE_CALLS: readonly ApiCall[] = [
  {
    method: "GET",
    path: "/api/measure",
    who: "anyone",
    does: "The ledger: what this server measured last, of everything that the claims and the lessons measure.",
    answers:
      "200 {measured: [{id, figures, tables, texts, measuredAtMs, elapsedMs}]}",
    example: "curl $B/api/measure",
  },
  {
    method: "POST",
    path: "/api/measure/{measurement}",
    who: "anyone",
    does: "Measures now, with real programs and a real Redis of its own wire. One at a time in each process; the body chooses among what that measurement offers.",
    answers:
      "200 {id, figures, tables, texts, measuredAtMs, elapsedMs}; 404; 429",
    example: "curl -X POST $B/api/measure/token-sizes",
  },
  {
    method: "POST",
    path: "/api/measure/{measurement}/live",
    who: "anyone",
    does: "The same, and it says what it sees while it runs: one JSON document a line, the last one is the answer.",
    answers:
      "200 application/x-ndjson: {seen}, …, {answer} or {problem}; 404; 429",
    example: "curl -N -X POST $B/api/measure/migration-rehearsal/live",
  },
  {
    method: "POST",
    path: "/api/measure/jobs",
    who: "anyone",
    does: "Begins heavy measuring in a process of its own: logins created, weighed and removed by the thousand, or a made-up secret guessed at. One job at a time in the whole deployment; the others wait in a short queue.",
    body: jobBody,
    answers:
      "202 {id, kind, phase, ahead, progress, finding, detail} and Location; 429 when the queue is full",
    example: `curl $B/api/measure/jobs ${JSON_HEADER} -d '{"kind":"memory","formats":["hash"],"count":1000}'`,
  },
  {
    method: "GET",
    path: "/api/measure/jobs/{job}",
    who: "anyone",
    does: "How far it is, and what it found. A job that nobody asks for during 10 seconds is cancelled, and takes away what it made.",
    answers:
      "200 {id, kind, phase: waiting | running | done | cancelled | failed, ahead, progress: {step, label, done, of, perSec} | null, finding, detail}; 404",
    example: "curl $B/api/measure/jobs/made-up",
  },
  {
    method: "DELETE",
    path: "/api/measure/jobs/{job}",
    who: "anyone",
    does: "Cancels it: within a second it stops, and takes away what it made.",
    answers: "204; 404",
    example: "curl -X DELETE $B/api/measure/jobs/made-up",
  },
  {
    method: "POST",
    path: "/api/walls",
    who: "anyone",
    does: "Sets a cookie of any size, for this path alone: a browser drops it when name and value exceed 4096 bytes.",
    body: wallBody,
    answers: "200 {nameAndValueBytes, setCookieBytes} and Set-Cookie",
    example: `curl -c jar -b jar $B/api/walls ${JSON_HEADER} -d '{"value":"abc"}'`,
  },
  {
    method: "GET",
    path: "/api/walls",
    who: "anyone",
    does: "What this request carried of it, and the bytes of all its header lines. Beyond 16 KiB Node's parser answers 431 itself.",
    answers: "200 {cookie: {sizeBytes, start, end} | null, headerBytes}; 431",
    example: "curl -b jar $B/api/walls",
  },
  {
    method: "DELETE",
    path: "/api/walls",
    who: "anyone",
    does: "Deletes it.",
    answers: "204",
    example: "curl -X DELETE $B/api/walls",
  },
];
