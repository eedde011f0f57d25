import { expect, test } from "vitest";
import { checked } from "./check-lesson";
import { ContentFault } from "./content-fault";
import { splitFrontMatter } from "./front-matter";
import { findLesson, type Lesson } from "./lesson";
import { parseYaml } from "./read-yaml";
import { prose } from "./typographic";

const SLUG = "03-still-logged-in";
const FILE = `content/lessons/${SLUG}/index.mdx`;

function lesson(): Lesson {
  const found = findLesson(SLUG);
  if (found === undefined) throw new Error(SLUG);
  return found;
}

/** The lesson with one thing changed, and the line where that stands. */
function broken(from: string, to: string): { lesson: Lesson; line: number } {
  const whole = lesson();
  const place = whole.body.indexOf(from);
  expect(place, from).toBeGreaterThan(0);
  const line = whole.body.slice(0, place).split("\n").length;
  return { lesson: { ...whole, body: whole.body.replace(from, to) }, line };
}

test.each([
  ['region="verify"', 'region="verifies"', 'no region "verifies"'],
  ['from="strategies/redis-session"', 'from="../../x/y"', "leads out"],
  ['from="strategies/redis-session"', 'from="strategies/nope"', "no lib/"],
  ['<Claim id="C8"', '<Claim id="C80"', 'unknown claim "C80"'],
  ['<Claim id="C8"', '<Claim id="C1"', "not among the claims in the head"],
  ['<Source id="asvs"', '<Source id="asvz"', 'unknown source "asvz"'],
  ['<Term id="denylist"', '<Term id="blacklist"', "unknown term"],
  ['<Experiment id="dial"', '<Experiment id="dail"', "unknown experiment"],
  ["<Question />", '<Attack id="rubber-hose" />', "unknown attack"],
  ["<Question />", "<Quizz />", "unknown tag <Quizz>"],
  ['<Aside kind="limits"', '<Aside kind="joke"', 'unknown kind "joke"'],
  ['<Aside kind="limits"', "<Aside", '<Aside> needs "kind"'],
  ["<Evidence />", '<Evidence of="x" />', 'has no "of"'],
  ['<Claim id="C8"', "<Claim id={1}", "is plain text"],
  ['focus="ctx.redis.getex"', 'focus="await"', "is there 2 times"],
  ["Between the two ends", "[Between](/lern) the two", "no page /lern"],
  ["Between the two ends", "[B](/learn/03-x) the two", 'no lesson "03-x"'],
  [
    "Between the two ends",
    "[B](/learn/03-still-logged-in#nowhere) the two",
    'no heading "nowhere"',
  ],
  ["Between the two ends", "[B](https://x.example) the", "cite it"],
  ["## Why", "### Why", "headings are ##"],
  ["Between the two ends", "{1 + 1} the two ends", "holds no code"],
])("%s → %s is found, with file and line", (from, to, what) => {
  const { lesson: changed, line } = broken(from, to);
  expect(() => checked(changed)).toThrow(ContentFault);
  expect(() => checked(changed)).toThrow(`${FILE}:${line}: `);
  expect(() => checked(changed)).toThrow(what);
});

test.each([
  ["<Predict />", "", "there is no <Predict>"],
  ['<Verdict claim="C26" />', "", "no verdict on C26"],
])("a lesson without %s is found", (from, to, what) => {
  expect(() => checked(broken(from, to).lesson)).toThrow(`${FILE}:1: ${what}`);
});

test("broken MDX is found, with file and line", () => {
  const { lesson: changed, line } = broken("<Evidence />", "<Evidence>");
  expect(() => checked(changed)).toThrow(ContentFault);
  expect(() => checked(changed)).toThrow(`${FILE}:`);
  expect(line).toBeGreaterThan(1);
});

test("a lesson that runs on is found", () => {
  const { lesson: changed } = broken(
    "## Why",
    `${"word ".repeat(500)}\n\n## Why`,
  );
  expect(() => checked(changed)).toThrow(/words; one idea takes 150 to 500/);
});

test("a fault in YAML names its line", () => {
  const schema = prose.array();
  const read = (text: string) => parseYaml(text, schema, "content/x.yaml");
  expect(() => read("- a\n- b\n- 3\n")).toThrow("content/x.yaml:3: 2: ");
  expect(() => read("- a\n- 'b\n")).toThrow(/^content\/x\.yaml:\d: /);
  expect(read("- it's\n")).toEqual(["it’s"]);
});

test("a head that is not there is found", () => {
  expect(() => splitFrontMatter("# Title\n", "content/y.mdx")).toThrow(
    "content/y.mdx:1: start it with a head",
  );
});
