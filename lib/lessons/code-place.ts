/** The place of a region's code on a page, as an id. */
export function codeId(region: string): string {
  return `code-${region.replace(/[^a-z0-9-]+/g, "-")}`;
}
