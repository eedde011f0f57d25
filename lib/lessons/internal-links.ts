import { existsSync } from "node:fs";
import { join } from "node:path";
import { listDecisions } from "./decisions";
import { listTerms } from "./glossary";
import { listLessons } from "./lesson";
import { headingsOf } from "./lesson-text";

/** What is wrong with a link inside of the app, or undefined. */
export function faultOfLink(url: string): string | undefined {
  const [path = "", anchor] = url.split("#");
  if (path.startsWith("/learn/")) return faultOfLesson(path.slice(7), anchor);
  if (path.startsWith("/decisions/")) {
    const slug = path.slice("/decisions/".length);
    if (listDecisions().some((decision) => decision.slug === slug)) return;
    return `there is no decision "${slug}"`;
  }
  const page = join(process.cwd(), "app", path, "page.tsx");
  return existsSync(page) ? undefined : `there is no page ${path}`;
}

function faultOfLesson(slug: string, anchor: string | undefined) {
  if (slug === "glossary") {
    if (anchor === undefined || listTerms().has(anchor)) return undefined;
    return `the glossary has no "${anchor}"`;
  }
  const lesson = listLessons().find((each) => each.slug === slug);
  if (lesson === undefined) return `there is no lesson "${slug}"`;
  if (anchor === undefined) return undefined;
  const known = headingsOf(lesson).map(({ id }) => id);
  if (known.includes(anchor)) return undefined;
  return `${slug} has no heading "${anchor}"; it has: ${known.join(", ")}`;
}
