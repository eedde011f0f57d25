import { randomInt } from "node:crypto";
import {
  englishDataset,
  englishRecommendedTransformers,
  RegExpMatcher,
} from "obscenity";
import { MOST_NICKNAME } from "./protocol";

const COLOURS =
  "amber azure coral crimson golden green indigo ivory jade lilac navy olive pearl ruby silver teal".split(
    " ",
  );
const ANIMALS =
  "badger bison crane falcon fox gecko heron ibis koala lemur lynx marten otter panda puffin quail robin seal stork tapir tiger walrus wombat zebra".split(
    " ",
  );

const matcher = new RegExpMatcher({
  ...englishDataset.build(),
  ...englishRecommendedTransformers,
});

/** A friendly name for whoever gives none. */
export function madeUpNickname(): string {
  const pick = (words: string[]) => words[randomInt(words.length)];
  return `${pick(COLOURS)} ${pick(ANIMALS)}`;
}

/**
 * A nickname as it may stand on a projector, or null: nothing but letters,
 * digits, blanks and a little punctuation, no marks that pile up, no direction
 * changes, no profanity. Longer ones are cut.
 */
export function cleanNickname(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{N}\s.'_-]/gu, "")
    .replace(/\p{M}{2,}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const cut = [...plain].slice(0, MOST_NICKNAME).join("").trim();
  // Letters that stand apart are read as one word.
  const joined = cut.replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, "");
  const isEmpty = !/[\p{L}\p{N}]/u.test(cut);
  return isEmpty || matcher.hasMatch(joined) ? null : cut;
}
