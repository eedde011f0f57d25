/** Sizes to compare with, in bytes, and where each comes from. */
export const SIZE_MARKS = [
  { sizeBytes: 143, name: "the article’s token" },
  { sizeBytes: 800, name: "the article’s claim" },
  { sizeBytes: 4_096, name: "a cookie’s limit" },
  { sizeBytes: 8_192, name: "nginx, one line" },
  { sizeBytes: 16_384, name: "Node, all lines" },
] as const;

const LEAST = 20;
const MOST = 24_000;

/** Where a size stands on a logarithmic scale, from 0 to 1. */
export function placeOnScale(sizeBytes: number): number {
  const place = Math.log(sizeBytes / LEAST) / Math.log(MOST / LEAST);
  return Math.min(1, Math.max(0, place));
}
