import { describe, expect, test } from "vitest";
import { faultsOf } from "./check-lesson";
import { cut, slidesOf } from "./deck";
import { listLessons } from "./lesson";
import { tagsOf, treeOf } from "./lesson-text";
import { notesOf } from "./presenter-notes";
import { slideWords } from "./slide-words";
import { isTag, type Node, nodesIn, textOf } from "./syntax-tree";

const heading = (text: string) => node("heading", text);
const prose = (words: number) => node("paragraph", "word ".repeat(words));

function node(type: string, value: string): Node {
  return { type, children: [{ type: "text", value }] };
}

function tag(name: string): Node {
  return { type: "mdxJsxFlowElement", name, attributes: [], children: [] };
}

describe.each(listLessons())("the slides of $slug", (lesson) => {
  test("hold every part of it once, in its order", () => {
    const parts = (treeOf(lesson).children ?? []).map(shape);
    const slides = slidesOf(lesson);
    expect(slides.flatMap(({ nodes }) => nodes.map(shape))).toEqual(parts);
    const tags = slides.flatMap(({ nodes }) =>
      nodes.flatMap((each) => [...nodesIn(each)].filter(isTag)),
    );
    expect(tags.map(shape)).toEqual(tagsOf(lesson).map(shape));
  });

  test("show one idea each, and have a name and words", () => {
    for (const { nodes, kind } of slidesOf(lesson)) {
      const filling = nodes.filter(isTag);
      expect(filling.length, kind).toBeLessThanOrEqual(1);
      expect(nodes.at(-1)?.type).not.toBe("heading");
    }
    const words = slideWords(lesson);
    expect(words).toHaveLength(slidesOf(lesson).length + 2);
    for (const { title, text } of words) {
      expect(title).toMatch(/\w/);
      expect(text).toMatch(/\w/);
    }
  });
});

/** What tells a part of a lesson from the others. */
function shape(part: Node): string {
  const given = part.attributes?.map(({ name, value }) => `${name}=${value}`);
  return [part.type, part.name, ...(given ?? []), textOf(part)].join(" ");
}

test("a tag fills a slide, short prose goes together, a heading leads", () => {
  const parts = [
    prose(40),
    prose(20),
    prose(1),
    tag("Claim"),
    tag("Verdict"),
    heading("Why"),
    tag("Code"),
    prose(3),
    heading("Then"),
    prose(90),
    prose(5),
  ];
  const slides = cut(parts);
  expect(slides.map(({ kind, nodes }) => [kind, nodes.length])).toEqual([
    ["many", 2],
    ["few", 1],
    ["claim", 1],
    ["verdict", 1],
    ["code", 2],
    ["few", 1],
    ["many", 2],
    ["few", 1],
  ]);
  expect(slides.map(({ section }) => section.id)).toEqual([
    "",
    "",
    "",
    "",
    "why",
    "why",
    "then",
    "then",
  ]);
});

test("what a colon announces stays with it, and a tag that is new is a slide", () => {
  const said = node("paragraph", `${"word ".repeat(59)}so:`);
  const slides = cut([said, prose(60), tag("Film")]);
  expect(slides.map(({ kind }) => kind)).toEqual(["many", "film"]);
});

test("notes stand under the headings of their lesson, or are found out", () => {
  const [lesson] = listLessons();
  if (lesson === undefined) throw new Error("no lessons");
  const notes = "Ask first.\n\n## What froze\n\nPoint.\n";
  expect(notesOf({ notes })).toEqual({
    whole: "Ask first.",
    sections: [{ heading: "What froze", text: "Point." }],
  });
  expect(faultsOf({ ...lesson, notes })).toEqual([]);
  const stray = notes.replace("What froze", "What thaws");
  const [fault] = faultsOf({ ...lesson, notes: stray });
  expect(fault?.message).toBe(
    `content/lessons/${lesson.slug}/notes.md:3: the lesson has no heading "What thaws"`,
  );
});
