/** What a key asks of the stage. */
export type Command =
  | "next"
  | "previous"
  | "scroll-on"
  | "scroll-back"
  | "first"
  | "last"
  | "black"
  | "overview"
  | "fullscreen"
  | "notes"
  | "contrast"
  | "help"
  | "close";

/** Of a keyboard event: what decides about it. */
export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const NAMED: Record<string, Command> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "scroll-on",
  ArrowUp: "scroll-back",
  PageDown: "scroll-on",
  PageUp: "scroll-back",
  Home: "first",
  End: "last",
  Escape: "close",
};

const LETTERS: Record<string, Command> = {
  b: "black",
  ".": "black",
  o: "overview",
  f: "fullscreen",
  n: "notes",
  c: "contrast",
  "?": "help",
};

/** For the help: the keys, and what they do. */
export const KEY_HELP: [keys: string[], does: string][] = [
  [["→", "←"], "next and previous slide"],
  [["space", "↓", "page down"], "on: first to the end of a long slide"],
  [["shift space", "↑", "page up"], "back in the same way"],
  [["home", "end"], "first and last slide"],
  [["B"], "black, and back"],
  [["O"], "overview; arrows and enter choose"],
  [["N"], "notes in a second window"],
  [["F"], "full screen"],
  [["C"], "high contrast"],
  [["?"], "these keys"],
];

/**
 * What a press means, or null. Letters can be switched off: whoever speaks to
 * the computer would press them by accident (WCAG 2.1.4).
 */
export function commandOf(press: Press, letters: boolean): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === " ") return press.shiftKey ? "scroll-back" : "scroll-on";
  const letter = letters ? LETTERS[press.key.toLowerCase()] : undefined;
  return NAMED[press.key] ?? letter ?? null;
}

const USES_ALL =
  "textarea, select, [contenteditable], [role=listbox], [role=menu], [role=slider], input:not([type=radio], [type=checkbox], [type=button], [type=submit])";
const USES_ARROWS = "input, [role=tablist], [role=radiogroup], [role=toolbar]";
const USES_SPACE = "button, a, summary, input, [role=button]";

/** Pointers for presenters send these, wherever the focus is. */
const OF_POINTERS = ["PageDown", "PageUp"];

/** Is the key meant for what has the focus, and not for the stage? */
export function belongsToControl(press: Press, focus: Element | null): boolean {
  const within = (selector: string) => Boolean(focus?.closest(selector));
  if (within(USES_ALL)) return true;
  if (OF_POINTERS.includes(press.key)) return false;
  if (press.key.startsWith("Arrow")) return within(USES_ARROWS);
  if (press.key === " ") return within(USES_SPACE);
  return press.key !== "Escape" && within("input");
}
