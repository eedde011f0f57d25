import { expect, test } from "vitest";
import { listSections } from "./list-sections";
import { indexOf } from "./search-index";

const index = indexOf(listSections());
const found = (words: string) => index.find(words).map(({ href }) => href);

test.each([
  ["trust proxy", "/learn/07-sessions-properly#silence"],
  ["hpack", "/learn/glossary#hpack"],
  ["blacklist", "/claims#C8"],
  ["C14", "/claims#C14"],
  ["RFC 9700", "/claims#C38"],
  ["atomic", "/learn/06-one-time-links#verifying-is-not-taking"],
  ["denyl", "/learn/glossary#denylist"],
  ["jwk", "/learn/glossary#jwks"],
])("%s leads to %s", (words, href) => {
  expect(found(words)).toContain(href);
});

test("what is nowhere is not found, and ids are unique", () => {
  expect(found("xyzzy plugh")).toEqual([]);
  const ids = listSections().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
