import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSources } from "../checks/source-files.mjs";
import { inRoot } from "../setup/place.mjs";

const CODE_TAG = /<Code\b[^>]*?\bfrom="([^"]+)"[^>]*?\bregion="([^"]+)"/g;
const ENDINGS = [".ts", ".mjs", ".cjs"];

/** Every region that a lesson shows, with its lines of the real file. */
export async function shownRegions() {
  const lessons = await readSources(["content/lessons"], /\.mdx$/);
  const shown = lessons.flatMap(({ path, text }) =>
    [...text.matchAll(CODE_TAG)].map(([tag, from, region]) => ({
      lesson: `${path}:${text.slice(0, text.indexOf(tag)).split("\n").length}`,
      from,
      region,
    })),
  );
  return Promise.all(
    [...shown, ...(await attackRegions())].map(async (one) => ({
      ...one,
      ...(await place(one)),
    })),
  );
}

/** Attacks are shown with both their codes, on a page of their own. */
async function attackRegions() {
  const files = await readSources(["lib/attacks"], /\.ts$/);
  return files
    .filter(({ text }) => text.includes("// #region naive"))
    .flatMap(({ path }) =>
      ["naive", "hardened"].map((region) => ({
        lesson: "/attacks",
        from: path.replace(/^lib\/|\.ts$/g, ""),
        region,
      })),
    );
}

async function place({ from, region }) {
  const base = from.startsWith("examples/") ? "content/" : "lib/";
  for (const ending of ENDINGS) {
    const file = `${base}${from}${ending}`;
    const text = await readFile(inRoot(file), "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const lines = text.split("\n");
    const first = lines.findIndex((line) => marks(line, "region", region));
    const last = lines.findIndex((line) => marks(line, "endregion", region));
    return { file, text, firstLine: first + 2, lastLine: last };
  }
  throw new Error(`There is no ${base}${from}.`);
}

function marks(line, marker, region) {
  return line.trim() === `// #${marker} ${region}`;
}

/**
 * Lines of shown regions that no test has run. `covered` is the report of the
 * unit tests, `folder` holds what V8 wrote in the programs that they started.
 */
export async function unrunLines(covered, folder) {
  const regions = await shownRegions();
  const programs = await readProgramReports(folder);
  return regions.flatMap((region) => {
    const lines = region.file.startsWith("lib/")
      ? unrunInReport(region, covered)
      : unrunInPrograms(region, programs);
    return lines.map(
      (line) =>
        `${region.lesson}: shows ${region.file}:${line}, which no test runs`,
    );
  });
}

/** By the statements of an Istanbul report, which are source-mapped. */
function unrunInReport({ file, firstLine, lastLine }, covered) {
  const report = covered[inRoot(file)];
  if (report === undefined) return [firstLine];
  return Object.entries(report.statementMap)
    .filter(([id]) => report.s[id] === 0)
    .map(([, { start }]) => start.line)
    .filter((line) => line >= firstLine && line <= lastLine);
}

/** By V8's own ranges: the innermost one decides about a character. */
function unrunInPrograms({ file, text, firstLine, lastLine }, programs) {
  const reports = programs.filter(({ url }) => url.endsWith(`/${file}`));
  const lines = text.split("\n");
  const ran = new Set(reports.flatMap((report) => linesRun(lines, report)));
  return lines.flatMap((line, index) => {
    const number = index + 1;
    const isCode = /\w/.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line);
    const inside = number >= firstLine && number <= lastLine;
    return inside && isCode && !ran.has(number) ? [number] : [];
  });
}

function linesRun(lines, { functions }) {
  const ranges = functions.flatMap((each) => each.ranges);
  // Outer ranges first, so that inner ones have the last word.
  ranges.sort(
    (a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset,
  );
  const countAt = (offset) =>
    ranges.findLast(
      ({ startOffset, endOffset }) =>
        startOffset <= offset && offset < endOffset,
    )?.count ?? 0;
  let offset = 0;
  return lines.flatMap((line, index) => {
    const start = offset + line.length - line.trimStart().length;
    offset += line.length + 1;
    return countAt(start) > 0 ? [index + 1] : [];
  });
}

async function readProgramReports(folder) {
  const files = await readdir(folder).catch(() => []);
  const reports = await Promise.all(
    files.map(async (name) =>
      JSON.parse(await readFile(join(folder, name), "utf8")),
    ),
  );
  return reports.flatMap(({ result }) => result);
}
