/** A node of a lesson's syntax tree (mdast with MDX's own kinds). */
export interface Node {
  type: string;
  value?: string;
  children?: Node[];
  depth?: number;
  url?: string;
  /** Of a tag. */
  name?: string | null;
  attributes?: { type: string; name: string; value: unknown }[];
  position?: { start: { line: number } };
  data?: { hProperties?: Record<string, string> };
}

/** Every node, parents first. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

export function isTag(node: Node): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The words of a node, without markup. */
export function textOf(node: Node): string {
  if (node.children === undefined) return node.value ?? "";
  return node.children.map(textOf).join("");
}

export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

/** A tag's attributes; one that is not a plain string is null. */
export function attributesOf(node: Node): Record<string, string | null> {
  const entries = (node.attributes ?? []).map(({ name, value }) => [
    name,
    typeof value === "string" ? value : null,
  ]);
  return Object.fromEntries(entries);
}

/** A heading's place in a link: lower case, words joined by hyphens. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
