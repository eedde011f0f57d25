import { hostOf, isLoopback, isTls } from "@/lib/http/hosts";
import { HttpProblem } from "@/lib/http/problem";
import { LAB_HOSTS, type LabHost } from "./names";

const NAME = /^(app|evil|sub\.app)\.localhost(:\d+)?$/;

/**
 * Which of the three a request came by. Refuses every other name, the product's
 * own included: nothing of the lab runs where the product's cookies live.
 */
export function labHostOf(request: Request): LabHost {
  const [, name] = NAME.exec(hostOf(request)) ?? [];
  if (name !== undefined) return name === "sub.app" ? "sub" : (name as LabHost);
  throw new HttpProblem(
    "unknown-host",
    "The cookie lab is at app.localhost, evil.localhost and sub.app.localhost.",
  );
}

/** The origin of one of them, on the port that this request came to. */
export function originOf(request: Request, host: LabHost): string {
  const [port = ""] = /:\d+$/.exec(hostOf(request)) ?? [];
  return `http://${LAB_HOSTS[host]}${port}`;
}

/**
 * Refuses 409 where the three names would lead elsewhere: on a page opened by
 * another machine they mean that machine, and behind TLS nobody answers http.
 */
export function requireLabReach(request: Request) {
  const host = hostOf(request);
  if (isTls(host)) {
    throw new HttpProblem(
      "not-here",
      "This page came over TLS, and the lab needs plain http on the reader’s own machine: run the app there without a certificate.",
    );
  }
  if (isLoopback(host)) return;
  const [port = ""] = /:\d+$/.exec(host) ?? [];
  throw new HttpProblem(
    "not-here",
    `This page was opened as ${host}. Names that end in .localhost always mean the machine in front of you: open the lesson at http://localhost${port}, on the machine that runs this app.`,
  );
}
