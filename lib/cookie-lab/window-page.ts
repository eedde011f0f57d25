import type { Plan } from "./contract";
import { nameOf } from "./cookie-choice";
import { LAB_HOSTS, type LabHost } from "./names";
import { type Stop, wayOf } from "./stops";

interface Shown {
  run: string;
  plan: Plan;
  stop: Stop;
  /** Origin of each of the three names. */
  origins: Record<LabHost, string>;
  /** The `Cookie` header that the request for this page carried. */
  cookie: string;
  /** The `Set-Cookie` values of the answer. */
  sets: readonly string[];
}

const MOST_SHOWN = 800;

/** Nothing but the lab's own script and style, and forms to the app alone. */
export function windowPolicy(appOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src data:",
    "connect-src 'self'",
    `form-action ${appOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** One page of the window: what arrived, and one way on. */
export function windowPage({ run, plan, stop, origins, cookie, sets }: Shown) {
  const way = wayOf(plan);
  const place = way.findIndex(({ id }) => id === stop.id);
  const next = way[place + 1];
  const data = {
    host: stop.host,
    act: stop.act ?? "",
    pace: plan.paceMs,
    wait: plan.waitSec,
    names: plan.cookies.map(nameOf).join(" "),
    ...(plan.byHand ? { hand: "" } : {}),
  };
  const attributes = Object.entries(data)
    .map(([name, value]) => `data-${name}="${escaped(String(value))}"`)
    .join(" ");
  const target =
    next && `${origins[next.host]}/api/cookie-lab/${run}/${next.id}`;
  const name = LAB_HOSTS[stop.host];
  return `${head(`${name}: ${stop.title}`)}
<script type="module" src="/api/cookie-lab/window/acts.mjs"></script>
<body ${attributes}>
<main>
<p class="name">${name}</p>
<h1>${escaped(stop.title)}</h1>
<p>${escaped(stop.tells)} <span data-left></span></p>
${stop.notes === undefined ? "" : received(cookie, plan)}
${stop.sets === "victims" || stop.sets === "tossed" ? given(sets) : ""}
${target === undefined ? "<p>You can close this window.</p>" : onward(target, plan, stop, next)}
<p class="step">${place + 1} of ${way.length}</p>
</main>
`;
}

/** What a window shows whose run has ended under it. */
export function overPage(why: string): string {
  return `${head("Over")}
<body data-host="app">
<main>
<h1>${escaped(why)}</h1>
<p>You can close this window.</p>
</main>
`;
}

function head(title: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="strict-origin-when-cross-origin">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/cookie-lab/window/window.css">`;
}

/** Of the lab's cookies alone: others on these names are not ours to show. */
function received(header: string, { cookies }: Plan): string {
  const names = cookies.map(nameOf);
  const pairs = header
    .split("; ")
    .filter((pair) => names.includes(pair.split("=")[0] ?? ""));
  const told = pairs.join("; ").slice(0, MOST_SHOWN);
  const line = pairs.length === 0 ? "no cookie of the lab" : `Cookie: ${told}`;
  return `<pre>${escaped(line)}</pre>`;
}

/** Those that set something: the others delete what a run before has left. */
function given(sets: readonly string[]): string {
  const lines = sets.filter((line) => !line.includes("Max-Age=0"));
  const told = lines.map((line) => `Set-Cookie: ${line}`).join("\n");
  return `<pre>${escaped(told)}</pre>`;
}

function onward(target: string, plan: Plan, stop: Stop, next?: Stop): string {
  if (!next?.post) return `<p><a data-onward href="${target}">Go on</a></p>`;
  // Only the app's own page knows the token: another origin has to guess.
  const token = stop.host === "app" ? plan.formToken : "a-guess";
  return `<form method="post" action="${target}">
<input type="hidden" name="to" value="mallory">
<input type="hidden" name="amount" value="100">
<input type="hidden" name="token" value="${token}">
<p><button data-onward>Send the form</button></p>
</form>`;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
