import { findClaim } from "./claims";
import { type Slide, slidesOf } from "./deck";
import { EXPERIMENT_WORDS } from "./experiment-words";
import { figureOf } from "./figure-of";
import { findTerm } from "./glossary";
import type { Lesson } from "./lesson";
import { findSource } from "./sources";
import { attributesOf, type Node } from "./syntax-tree";

/** What is said of a slide where it is not shown. */
export interface SlideWords {
  title: string;
  /** Its heading; empty before the first. */
  section: string;
  /** What stands on it, as plain text; for whoever presents. */
  text: string;
}

/** Titles and texts of every slide: the title, the lesson, its sources. */
export function slideWords(lesson: Lesson): SlideWords[] {
  const { title, summary } = lesson;
  return [
    { title, section: "", text: summary },
    ...slidesOf(lesson).map((slide) => wordsOfSlide(slide, lesson)),
    { title: "Sources", section: "", text: "What the lesson rests on." },
  ];
}

function wordsOfSlide({ nodes, section }: Slide, lesson: Lesson): SlideWords {
  const [first] = nodes;
  const rest = nodes.filter(({ type }) => type !== "heading");
  const texts = rest.map((node) => told(node, lesson));
  const [said] = texts;
  const title =
    first?.type === "heading" ? section.text : (said?.title ?? section.text);
  const text = texts.map(({ text }) => text).join("\n\n");
  return { title, section: section.text, text };
}

interface Told {
  title: string;
  text: string;
}

function told(node: Node, lesson: Lesson): Told {
  const tell = TAGS[node.name ?? ""];
  const given = attributesOf(node) as Record<string, string>;
  if (tell !== undefined) return tell(given, lesson, node);
  const text = spoken(node).trim();
  return { title: firstWords(text), text };
}

type Tell = (given: Record<string, string>, lesson: Lesson, node: Node) => Told;

const ASIDES: Record<string, string> = {
  trap: "A trap",
  limits: "What this does not show",
  deeper: "Deeper",
};

/** Tags whose words come from elsewhere. */
const TAGS: Record<string, Tell> = {
  Claim: ({ id = "" }) => ({
    title: `Claim ${id}`,
    text: `“${findClaim(id).quote}”`,
  }),
  Predict: (_, { quiz }) => ({
    title: "Predict",
    text: listed(quiz.predict),
  }),
  Experiment: ({ id = "" }) => {
    const { title = id, hint = "" } = EXPERIMENT_WORDS[id] ?? {};
    return { title: `Experiment: ${title}`, text: hint };
  },
  Attack: ({ id = "" }) => ({
    title: `Attack: ${id.replaceAll("-", " ")}`,
    text: "Fired at a naive and at a hardened server.",
  }),
  Evidence: () => ({
    title: "Evidence",
    text: "What was measured, beside what was predicted.",
  }),
  Verdict: ({ claim = "", part = "" }) => {
    const whole = findClaim(claim);
    const judged = whole.parts.find(({ id }) => id === part) ?? whole;
    return {
      title: `Verdict on ${claim}${part}`,
      text: `${judged.stamp}: ${judged.verdict}`,
    };
  },
  Code: ({ from = "", region = "" }) => ({
    title: `Code: ${region}`,
    text: from,
  }),
  Question: (_, { quiz }) => ({
    title: "Question",
    text: listed(quiz.question),
  }),
  Aside: ({ kind = "" }, _, node) => ({
    title: ASIDES[kind] ?? kind,
    text: spoken(node).trim(),
  }),
};

function listed(asked: { ask: string; options: { text: string }[] }): string {
  return [asked.ask, ...asked.options.map(({ text }) => `– ${text}`)].join(
    "\n",
  );
}

/** The words of prose, with those of the tags within it. */
function spoken(node: Node): string {
  const { id = "", of = "", at = "" } = attributesOf(node);
  if (node.name === "Figure") {
    const figure = figureOf(of ?? "");
    return [figure?.exact, figure?.unit].filter(Boolean).join(" ");
  }
  if (node.name === "Source") {
    const [short] = findSource(id ?? "").title.split(":");
    return [short, at].filter(Boolean).join(" ");
  }
  if (node.children === undefined) return node.value ?? "";
  const words = node.children.map(spoken).join("");
  if (node.name === "Term" && words === "") return findTerm(id ?? "").term;
  return node.type === "listItem" ? `– ${words}\n` : words;
}

/** Enough of a text to know it again. */
function firstWords(text: string): string {
  const words = text.split(/\s+/);
  const few = words.slice(0, 6).join(" ");
  return words.length > 6 ? `${few.replace(/[,;:.]$/, "")} …` : few;
}
