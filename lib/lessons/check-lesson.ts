import { faultOfTag } from "./check-tags";
import { listClaims } from "./claims";
import { ContentFault } from "./content-fault";
import { faultOfLink } from "./internal-links";
import type { Lesson } from "./lesson";
import { COURSE } from "./lesson-tags";
import { headingsOf, tagsOf, treeOf, wordsOf } from "./lesson-text";
import { strayNote } from "./presenter-notes";
import { isTag, lineOf, type Node, nodesIn } from "./syntax-tree";

const WORDS = { least: 150, most: 500 };

/** Lines of code that may be pasted; everything else is cut from the source. */
const MOST_PASTED_LINES = 3;

/** Everything that is wrong with a lesson, in the order of its lines. */
export function faultsOf(lesson: Lesson): ContentFault[] {
  const fault = (line: number, what: string) =>
    new ContentFault(lesson.file, line, what);
  const inText = [...nodesIn(treeOf(lesson))].flatMap((node) => {
    const what = faultOfNode(node, lesson);
    return what === undefined ? [] : [fault(lineOf(node), what)];
  });
  const whole = faultsOfWhole(lesson).map((what) => fault(1, what));
  const stray = strayNote(lesson);
  const inNotes = stray === undefined ? [] : [faultOfNotes(lesson, stray)];
  return [...inText, ...whole, ...inNotes];
}

/** The lesson again, once nothing is wrong with it. Throws its first fault. */
export function checked(lesson: Lesson): Lesson {
  const [first] = faultsOf(lesson);
  if (first !== undefined) throw first;
  return lesson;
}

function faultOfNotes({ file, notes }: Lesson, heading: string): ContentFault {
  const before = notes.slice(0, notes.indexOf(`## ${heading}`));
  return new ContentFault(
    file.replace("index.mdx", "notes.md"),
    before.split("\n").length,
    `the lesson has no heading "${heading}"`,
  );
}

function faultOfNode(node: Node, lesson: Lesson): string | undefined {
  if (isTag(node)) return faultOfTag(node, lesson);
  if (node.type === "mdxjsEsm") return "a lesson has no import and no export";
  if (/^mdx\w*Expression$/.test(node.type)) return "a lesson holds no code";
  if (node.type === "heading" && node.depth !== 2) return "headings are ##";
  if (node.type === "link") return faultOfUrl(node.url ?? "");
  if (node.type === "code") {
    const count = (node.value ?? "").split("\n").length;
    if (count <= MOST_PASTED_LINES) return undefined;
    return `${count} pasted lines; cut them from the source with <Code>`;
  }
  return undefined;
}

function faultOfUrl(url: string): string | undefined {
  if (url.startsWith("/")) return faultOfLink(url);
  return `"${url}" leads away: put it in content/sources.yaml and cite it`;
}

function faultsOfWhole(lesson: Lesson): string[] {
  const unknown = lesson.claims.find(
    (id) => !listClaims().some((claim) => claim.id === id),
  );
  const words = wordsOf(lesson);
  const ids = headingsOf(lesson).map(({ id }) => id);
  return [
    ...(unknown ? [`unknown claim "${unknown}" in the head`] : []),
    ...faultsOfCourse(lesson),
    ...(words < WORDS.least || words > WORDS.most
      ? [`${words} words; one idea takes ${WORDS.least} to ${WORDS.most}`]
      : []),
    ...(new Set(ids).size < ids.length ? ["two headings are the same"] : []),
  ];
}

/** Each part of the course is there, the first of each in its order. */
function faultsOfCourse(lesson: Lesson): string[] {
  const names = tagsOf(lesson).map(({ name }) => name);
  const places = COURSE.map((name) => names.indexOf(name));
  const missing = COURSE.filter((_, index) => places[index] === -1);
  if (missing.length > 0) return [`there is no <${missing[0]}>`];
  const late = COURSE.find(
    (_, index) =>
      index > 0 && Number(places[index]) < Number(places[index - 1]),
  );
  const unjudged = lesson.claims.filter(
    (id) =>
      !tagsOf(lesson).some(
        ({ name, attributes }) =>
          name === "Verdict" && attributes?.some(({ value }) => value === id),
      ),
  );
  return [
    ...(late ? [`<${late}> comes too early: ${COURSE.join(", ")}`] : []),
    ...(unjudged.length > 0 ? [`no verdict on ${unjudged.join(", ")}`] : []),
  ];
}
