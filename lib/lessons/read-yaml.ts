import { type Document, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { ContentFault, readContent } from "./content-fault";

/** Checked data of a YAML file in `content/`. Throws a `ContentFault`. */
export function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): z.infer<Schema> {
  return parseYaml(readContent(path), schema, `content/${path}`);
}

/** The same for text that starts after some lines of its file. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  linesBefore = 0,
): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = broken.linePos?.[0].line ?? 1;
    throw new ContentFault(file, line + linesBefore, broken.message);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path ?? [];
  const line = lineOf(document, place, lines) + linesBefore;
  const name = place.length > 0 ? `${place.join(".")}: ` : "";
  throw new ContentFault(file, line, `${name}${issue?.message}`);
}

/** The line of a value; of what surrounds it when the value is missing. */
function lineOf(
  document: Document,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)
      ?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
