import { ContentFault } from "./content-fault";

export interface FrontMatter {
  /** YAML between the two lines of dashes; it starts on line 2. */
  head: string;
  /** The rest, on the lines that it has in the file. */
  body: string;
}

const SHAPE = /^---\n(?<head>[\s\S]*?)\n---\n/;

/** Splits a file into its head and its body. Throws a `ContentFault`. */
export function splitFrontMatter(text: string, file: string): FrontMatter {
  const found = SHAPE.exec(text);
  const head = found?.groups?.head;
  if (found === null || head === undefined) {
    throw new ContentFault(file, 1, "start it with a head between two ---");
  }
  // Blank lines in its place: a fault in the body is on the line of the file.
  const blank = found[0].replace(/[^\n]/g, "");
  return { head, body: blank + text.slice(found[0].length) };
}
