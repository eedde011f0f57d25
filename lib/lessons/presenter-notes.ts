import type { Lesson } from "./lesson";
import { headingsOf } from "./lesson-text";
import { slugOf } from "./syntax-tree";

/** What `notes.md` says, as Markdown. */
export interface PresenterNotes {
  /** Before its first heading: for the whole lesson. */
  whole: string;
  /** Under a heading of the lesson, by that heading's text. */
  sections: Record<string, string>;
}

/** Splits the notes at their headings, which are those of the lesson. */
export function notesOf({ notes }: Pick<Lesson, "notes">): PresenterNotes {
  const [whole = "", ...parts] = notes.split(/^## /m);
  const sections = parts.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return [heading.trim(), lines.join("\n").trim()];
  });
  return { whole: whole.trim(), sections: Object.fromEntries(sections) };
}

/** A heading of the notes that the lesson has not, or undefined. */
export function strayNote(lesson: Lesson): string | undefined {
  const known = headingsOf(lesson).map(({ id }) => id);
  const { sections } = notesOf(lesson);
  return Object.keys(sections).find((text) => !known.includes(slugOf(text)));
}
