/** A stretch of text, and which part of a credential it is. */
export interface MarkedText {
  text: string;
  kind: "none" | "header" | "payload" | "signature" | "other";
  /** Where it starts. */
  at: number;
}

/** A JWT’s three parts, wherever they stand in a text. */
const TOKEN = /(eyJ[\w-]+)(\.)([\w-]*)(\.?)([\w-]*)/;

/** Cuts a text so that credentials in it can be shown in their colours. */
export function markCredentials(text: string, secrets: string[]): MarkedText[] {
  const found: MarkedText[] = [];
  const push = (part: string, kind: MarkedText["kind"]) => {
    if (part === "") return;
    const last = found.at(-1);
    const at = last === undefined ? 0 : last.at + last.text.length;
    found.push({ text: part, kind, at });
  };
  let rest = text;
  while (rest !== "") {
    const token = TOKEN.exec(rest);
    const secret = secrets.find((each) => rest.includes(each));
    const secretAt = secret === undefined ? Infinity : rest.indexOf(secret);
    const tokenAt = token?.index ?? Infinity;
    if (token !== null && tokenAt <= secretAt) {
      const [all, header = "", dot = "", payload = "", next = "", sign = ""] =
        token;
      push(rest.slice(0, tokenAt), "none");
      push(header, "header");
      push(dot, "none");
      push(payload, "payload");
      push(next, "none");
      push(sign, "signature");
      rest = rest.slice(tokenAt + all.length);
    } else if (secret !== undefined) {
      push(rest.slice(0, secretAt), "none");
      push(secret, "other");
      rest = rest.slice(secretAt + secret.length);
    } else {
      push(rest, "none");
      rest = "";
    }
  }
  return found;
}
