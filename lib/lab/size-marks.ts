/** A size that means something, on the scale of a token. */
export interface SizeMark {
  sizeBytes: number;
  name: string;
  detail: string;
}

export const SIZE_MARKS: readonly SizeMark[] = [
  {
    sizeBytes: 143,
    name: "the article’s token",
    detail: "The token that the article prints under “Size issues”.",
  },
  {
    sizeBytes: 800,
    name: "what the article says it has",
    detail: "“~800 bytes or more”: reached by tokens with many claims.",
  },
  {
    sizeBytes: 4_096,
    name: "a cookie, name and value",
    detail: "Browsers drop a larger one and keep the one they had.",
  },
  {
    sizeBytes: 8_192,
    name: "a header line at nginx",
    detail: "Its default; a longer line is answered with 400.",
  },
  {
    sizeBytes: 16_384,
    name: "all headers at Node.js",
    detail: "Its default for all of them together; beyond it answers 431.",
  },
];

const LEAST = 20;
const MOST = 24_000;

/** Where a size stands on a logarithmic scale, from 0 to 1. */
export function placeOnScale(sizeBytes: number): number {
  const place = Math.log(sizeBytes / LEAST) / Math.log(MOST / LEAST);
  return Math.min(1, Math.max(0, place));
}
