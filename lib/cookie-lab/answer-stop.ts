import { readText } from "@/lib/http/body";
import { HttpProblem } from "@/lib/http/problem";
import type { RedisConnection } from "@/lib/redis/connection";
import type { Plan, Seen } from "./contract";
import {
  expiredLines,
  setCookieLine,
  tossedLine,
  untossedLine,
} from "./cookie-choice";
import { originOf } from "./hosts";
import { type LabCall, wrongMethod } from "./lab-route";
import { keepLastRun } from "./last-run";
import { LAB_HOSTS, type LabHost } from "./names";
import { noteSeen, noteStop, planOf } from "./runs";
import { cookiesIn, seenOf, verdictsOn } from "./seen";
import { LAST_STOP, type Stop, wayOf } from "./stops";
import { overPage, windowPage, windowPolicy } from "./window-page";

/**
 * Answers one page of a run's window, or what script on it reports, and notes
 * what arrived. Refuses 404 what is not there, and 421 by another name.
 */
export async function answerStop(
  redis: RedisConnection,
  { request, host, params }: LabCall,
): Promise<Response> {
  const { run = "", stop: id } = params;
  const plan = await planOf(redis, run);
  if (plan === undefined) return answerNoRun(request);
  if (id === "script" || id === "ride") {
    return answerScript(redis, { request, host, run, plan, trial: id });
  }
  const stop = wayOf(plan).find((each) => each.id === id);
  if (stop === undefined) throw notThere("The window has no such page.");
  requireHost(host, stop.host);
  if ((request.method === "POST") !== (stop.post === true)) throw wrongMethod();

  const text = await readText(request);
  if (stop.notes !== undefined) {
    const token = new URLSearchParams(text).get("token");
    const verdicts = stop.post && verdictsOn(request, plan, token);
    const seen: Seen = { ...seenOf(request, plan), verdicts };
    await noteSeen(redis, run, stop.notes, seen);
  }
  await noteStop(redis, run, stop.id);
  if (stop.id === LAST_STOP) await keepLastRun(redis, run, request);

  const origins = {
    app: originOf(request, "app"),
    evil: originOf(request, "evil"),
    sub: originOf(request, "sub"),
  };
  const cookie = request.headers.get("cookie") ?? "";
  const headers = pageHeaders(origins.app);
  const sets = linesOf(stop, plan);
  for (const line of sets) headers.append("set-cookie", line);
  const page = windowPage({ run, plan, stop, origins, cookie, sets });
  return new Response(page, { headers });
}

/** A window whose run is over, or anybody who asks for what never was. */
function answerNoRun(request: Request): Response {
  const why = "There is no such run any more.";
  const isWindow = request.headers.get("accept")?.includes("text/html");
  if (!isWindow) throw notThere(why);
  const headers = pageHeaders(originOf(request, "app"));
  return new Response(overPage(why), { status: 404, headers });
}

function pageHeaders(appOrigin: string) {
  return new Headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": windowPolicy(appOrigin),
  });
}

/** What script on the app's page can read, and what its request carries. */
async function answerScript(
  redis: RedisConnection,
  {
    request,
    host,
    run,
    plan,
    trial,
  }: Omit<LabCall, "params"> & {
    run: string;
    plan: Plan;
    trial: "script" | "ride";
  },
) {
  requireHost(host, "app");
  const seen = seenOf(request, plan);
  const text = await readText(request);
  const read = trial === "script" ? { cookies: cookiesIn(text, plan) } : {};
  await noteSeen(redis, run, trial, { ...seen, ...read });
  return new Response(null, { status: 204 });
}

function linesOf({ sets, id }: Stop, { cookies }: Plan): string[] {
  const expired = cookies.flatMap(expiredLines);
  switch (sets) {
    case "victims": {
      // What a run before has left would be counted as this one's.
      const left = id === "login" ? expired : [];
      return [...left, ...cookies.map(setCookieLine)];
    }
    case "tossed":
      return cookies.map(tossedLine);
    case "untossed":
      return cookies.map(untossedLine);
    case "expired":
      return expired;
    default:
      return [];
  }
}

function requireHost(host: LabHost, wanted: LabHost) {
  if (host === wanted) return;
  throw new HttpProblem(
    "unknown-host",
    `This page is at ${LAB_HOSTS[wanted]}.`,
  );
}

function notThere(detail: string) {
  return new HttpProblem("unknown-path", detail);
}
