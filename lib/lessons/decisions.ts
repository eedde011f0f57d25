import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const FOLDER = join(process.cwd(), "content", "decisions");
const FILE = /^(\d{3})-([a-z0-9-]+)\.md$/;

const head = z.object({
  title: z.string().min(1),
  date: z.iso.date(),
  status: z.string().min(1),
});

/** An architecture decision record, one file in `content/decisions`. */
export interface Decision extends z.infer<typeof head> {
  /** File name without its ending, as `003-strict-csp-by-hashes`. */
  slug: string;
  number: number;
  /** Markdown below the head. */
  body: string;
}

/** All decisions in their order. Throws on a file that is not a decision. */
export function listDecisions(): Decision[] {
  return readdirSync(FOLDER).sort().map(readDecision);
}

/** The decision of this slug, or undefined. */
export function findDecision(slug: string): Decision | undefined {
  return listDecisions().find((decision) => decision.slug === slug);
}

function readDecision(file: string): Decision {
  const number = FILE.exec(file)?.[1];
  const text = readFileSync(join(FOLDER, file), "utf8");
  const parts =
    /^# (?<title>.+)\n\nDate: (?<date>.+) · Status: (?<status>.+)\n\n(?<body>[\s\S]+)$/.exec(
      text,
    )?.groups;
  const result = head.safeParse(parts);
  if (number === undefined || parts === undefined || !result.success) {
    throw new Error(
      `content/decisions/${file}: name it NNN-words.md and start it with ` +
        '"# Title", a blank line, and "Date: YYYY-MM-DD · Status: …".',
    );
  }
  return {
    ...result.data,
    slug: file.replace(/\.md$/, ""),
    number: Number(number),
    body: parts.body ?? "",
  };
}
