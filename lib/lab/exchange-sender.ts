import type { LogEntry } from "./exchange-log";

/** Whether a call needs the owner's proof, which only the browser holds. */
export function isOwnersCall({ by }: LogEntry): boolean {
  return by === "owner";
}

/** Who sent a call, in the words of the page. */
export function tellSender(by: string): string {
  const [kind = "", name = ""] = by.split(" ");
  switch (kind) {
    case "browser":
      return name === "b" ? "the second lane" : "the first lane";
    case "thief":
      return `thief ${name}`;
    case "tab":
      return `tab ${name}`;
    default:
      return "the owner";
  }
}
