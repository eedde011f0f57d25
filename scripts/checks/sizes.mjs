import { basename } from "node:path";

import { readSources } from "./source-files.mjs";

const FOLDERS = ["app", "components", "lib", "e2e", "scripts"];
const LONGEST = 300;
const LONGEST_PAGE = 60;
const MEDIAN = 80;
const P90 = 200;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
// Next's own folders: [param], [...rest], (group), @slot, _private.
const ROUTE = /^(\[+(\.\.\.)?[a-zA-Z0-9-]+\]+|\([a-z-]+\)|@[a-z-]+|_[a-z-]+)$/;
const VAGUE = /^(utils?|helpers?|index|misc|common|stuff)(\.|$)/;

/** Files that are too long, and names that are not kebab-case or say nothing. */
export async function findSizeFaults() {
  const files = await measure();
  const { median, p90 } = figures(files);
  return [
    ...files.flatMap(lengthFault),
    ...files.flatMap(nameFaults),
    ...(median > MEDIAN
      ? [`median file: ${median} lines (at most ${MEDIAN})`]
      : []),
    ...(p90 > P90 ? [`90th percentile: ${p90} lines (at most ${P90})`] : []),
  ];
}

/** The figures in one line. */
export async function describeSizes() {
  const { count, median, p90, longest } = figures(await measure());
  return `${count} files: median ${median} lines, p90 ${p90}, longest ${longest}`;
}

async function measure() {
  const sources = await readSources(FOLDERS, /\.(ts|tsx|mjs)$/);
  return sources.map(({ path, text }) => ({
    path,
    lines: text.trimEnd().split("\n").length,
  }));
}

function figures(files) {
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return {
    count: sorted.length,
    median: at(0.5),
    p90: at(0.9),
    longest: at(1),
  };
}

function lengthFault({ path, lines }) {
  const limit = basename(path) === "page.tsx" ? LONGEST_PAGE : LONGEST;
  return lines > limit ? [`${path}: ${lines} lines (at most ${limit})`] : [];
}

function nameFaults({ path }) {
  return path.split("/").flatMap((part) => {
    if (VAGUE.test(part)) return [`${path}: "${part}" says nothing`];
    if (KEBAB.test(part) || ROUTE.test(part)) return [];
    return [`${path}: "${part}" is not kebab-case`];
  });
}
