import type { Lesson } from "./lesson";
import { headingsOf } from "./lesson-text";
import { slugOf } from "./syntax-tree";

/** What `notes.md` says, as Markdown. */
export interface PresenterNotes {
  /** Before its first heading: for the whole lesson. */
  whole: string;
  /** Under headings of the lesson. */
  sections: { heading: string; text: string }[];
}

/** Splits the notes at their headings, which are those of the lesson. */
export function notesOf({ notes }: Pick<Lesson, "notes">): PresenterNotes {
  const [whole = "", ...parts] = notes.split(/^## /m);
  const sections = parts.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return { heading: heading.trim(), text: lines.join("\n").trim() };
  });
  return { whole: whole.trim(), sections };
}

/** A heading of the notes that the lesson has not, or undefined. */
export function strayNote(lesson: Lesson): string | undefined {
  const known = headingsOf(lesson).map(({ id }) => id);
  const { sections } = notesOf(lesson);
  const stray = sections.find(
    ({ heading }) => !known.includes(slugOf(heading)),
  );
  return stray?.heading;
}
