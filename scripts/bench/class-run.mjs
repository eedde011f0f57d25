import { mkdir, readFile, writeFile } from "node:fs/promises";
import { withRedis } from "../gate/throw-away-redis.mjs";
import { ensureBuilt } from "../setup/build.mjs";
import { findNode } from "../setup/node.mjs";
import { inRoot } from "../setup/place.mjs";
import { findFreePort } from "../setup/port.mjs";
import { publish } from "../setup/publish.mjs";
import { openRedis } from "../setup/redis-socket.mjs";
import { say } from "../setup/say.mjs";
import { atEnd } from "../setup/shutdown.mjs";
import { ClassDrill } from "./class-drill.mjs";
import { Floor } from "./floor-screens.mjs";
import { startPeer } from "./peers.mjs";
import { median } from "./report.mjs";

const STUDENTS = 1_000;
const ROUNDS = 15;
const LOGOUTS = 5;
/** Rounds that only warm both up. */
const WARM_UP = 2;

/**
 * A class of a thousand phones in one room, and a bare server that pushes the
 * same bytes to as many screens, in one run.
 */
export async function benchClass() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const node = await findNode();
  await ensureBuilt(node, env);
  await withRedis(async ({ env: redisEnv, socketPath }) => {
    const appEnv = { ...env, ...redisEnv };
    const port = await findFreePort();
    const app = await publish({ node, flags: {}, port, env: appEnv });
    atEnd(app.stop);
    const floor = new Floor(await startPeer(node, appEnv, "class-floor.mjs"));
    const redis = await openRedis(socketPath);
    const drill = await ClassDrill.open(app.urls[0]);
    const figures = await measure({ drill, floor, redis, app });
    redis.close();
    await keep(figures);
  });
}

async function measure({ drill, floor, redis, app }) {
  const figures = { students: STUDENTS };
  figures.joinSec = await secondsOf(() => drill.join(STUDENTS));
  say(`joined: ${figures.joinSec.toFixed(1)} s, both logins each`);

  const before = await residentKiB(app.pid);
  await drill.follow();
  figures.kibPerScreen = ((await residentKiB(app.pid)) - before) / STUDENTS;
  const tries = drill.students.map(({ screen }) => screen.tries);
  say(`streams: ${Math.max(...tries)} tries at most for the same moment`);
  say(`memory: ${figures.kibPerScreen.toFixed(0)} KiB for each screen`);
  await floor.open(STUDENTS);

  Object.assign(figures, await fanOut(drill, floor));
  Object.assign(figures, await logOut(drill, floor));
  await vote(drill);
  Object.assign(figures, await comeAgain(drill, redis));
  return figures;
}

/** A change of the room, and the same bytes from the bare server, in turns. */
async function fanOut(drill, floor) {
  const pairs = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const slide = { act: "slide", lesson: "03-x", index: round, black: false };
    const ours = await drill.actAndTell(slide);
    const bare = await floor.tell(drill.students[0].screen.room);
    if (round >= WARM_UP) pairs.push({ ours, bare });
  }
  return { change: compare("a change, to the last screen", pairs) };
}

/**
 * The button: how soon the last phone knows, beside a bare server that ends as
 * many sessions first; and when all phones have confirmed.
 */
async function logOut(drill, floor) {
  const [pairs, confirmed] = [[], []];
  for (let round = 0; round < LOGOUTS + WARM_UP; round += 1) {
    if (round > 0) await drill.logIn();
    await floor.logIn();
    const ours = await drill.actAndTell({ act: "log-out" });
    const { room } = drill.students[0].screen;
    const bare = await floor.tell(room, "/log-out");
    if (round < WARM_UP) continue;
    pairs.push({ ours, bare });
    confirmed.push(await confirmAll(drill, room.act.spreadMs));
  }
  const logOutAll = compare("log everyone out, to the last phone", pairs);
  say(`all confirmed after ${two(median(confirmed))} of the spread`);
  return { logOutAll, confirmedOfSpread: median(confirmed) };
}

/** By how much of the spread all phones have confirmed the logout. */
async function confirmAll(drill, spreadMs) {
  let lamps;
  const seconds = await secondsOf(async () => {
    lamps = await drill.confirm(spreadMs);
  });
  const right = lamps.filter(
    ({ a, b }) => a.life === "alive" && b.life === "dead",
  );
  expectAll(right.length, "lamps are right");
  return (seconds * 1_000) / spreadMs;
}

/** Each of ours against the bare one of its own round: a busy moment hits both. */
function compare(what, pairs) {
  const ratios = pairs.map(({ ours, bare }) => ours / bare);
  const figures = {
    oursMs: median(pairs.map(({ ours }) => ours)),
    bareMs: median(pairs.map(({ bare }) => bare)),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  };
  const { oursMs, bareMs, ratio, lowest, highest } = figures;
  say(`${what}: × ${two(ratio)} (${two(lowest)}–${two(highest)})`);
  say(`  ${oursMs.toFixed(1)} ms; the bare server ${bareMs.toFixed(1)} ms`);
  return figures;
}

async function vote(drill) {
  const counts = await drill.vote();
  const sum = Object.values(counts).reduce((one, other) => one + other, 0);
  expectAll(sum, "votes were counted");
  say(`votes: ${sum} of ${STUDENTS}`);
}

/** All phones at once after their wifi, and after a gap in what Redis told. */
async function comeAgain(drill, redis) {
  drill.cut();
  await drill.act({ act: "fast-forward", advanceSec: 60 });
  const openSec = await secondsOf(() => drill.follow());
  await everybodyKnows(drill, { act: "lock", locked: true });
  say(`all came again in ${openSec.toFixed(1)} s, and missed nothing`);
  await redis.call("CLIENT", "KILL", "TYPE", "pubsub");
  const gapSec = await secondsOf(() =>
    everybodyKnows(drill, { act: "lock", locked: false }),
  );
  say(`told ${gapSec.toFixed(1)} s after Redis hung up, of what they missed`);
  return { openAgainSec: openSec, gapSec };
}

async function everybodyKnows(drill, act) {
  const { version } = await drill.act(act);
  await drill.until(version);
}

async function secondsOf(work) {
  const startedAtMs = performance.now();
  await work();
  return (performance.now() - startedAtMs) / 1_000;
}

async function residentKiB(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)[1]);
}

const two = (number) => number.toFixed(2);

function expectAll(count, what) {
  if (count !== STUDENTS) throw new Error(`${count} ${what}, not ${STUDENTS}.`);
}

async function keep(figures) {
  const file = inRoot(".data", "bench-class.json");
  await mkdir(inRoot(".data"), { recursive: true });
  const measuredAt = new Date().toISOString();
  await writeFile(file, JSON.stringify({ measuredAt, ...figures }, null, 2));
  say("Written to .data/bench-class.json. Ratios count; times do not.");
}
