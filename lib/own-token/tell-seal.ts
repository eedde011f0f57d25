import type { Recognised } from "./recognise-marked";

/**
 * An iron seal: `Fe26.2*password id*salt*iv*encrypted*expiry*salt*HMAC`, to
 * which iron-session adds `~2`. Only the expiry can be read.
 */
export function tellSeal(text: string): Recognised | null {
  if (!text.startsWith("Fe26.")) return null;
  const fields = text.split("*", 12);
  const version = fields[0]?.slice(0, 12);
  if (version !== "Fe26.2") {
    return other(
      `An iron seal of version ${version}`,
      "Only version Fe26.2 is known here.",
    );
  }
  if (fields.length !== 8) {
    const has = `${fields.length} fields between its stars; a seal has eight`;
    return other(
      "A broken iron seal",
      `It has ${has}, so it was cut off or changed.`,
    );
  }
  const encrypted = fields[4] ?? "";
  const bytes = Math.floor((encrypted.length * 3) / 4).toLocaleString("en");
  return {
    kind: "seal",
    title: "A sealed cookie (iron-session), not a JWT",
    explanation: `The session itself, ${bytes} bytes of it, encrypted and authenticated with a password that only the server has. ${expiryOf(fields[5] ?? "")} Like a JWT it cannot be taken back one by one: a copy works until it expires.`,
  };
}

function expiryOf(field: string): string {
  if (field === "") return "No expiry is written on the outside.";
  const ms = Number(field);
  const date = new Date(ms);
  if (!/^\d{1,16}$/.test(field) || Number.isNaN(date.getTime())) {
    return "The field for the expiry holds no time.";
  }
  const day = date.toISOString().slice(0, 16).replace("T", " ");
  return `It expires at ${day} UTC: that much is written on the outside.`;
}

function other(title: string, explanation: string): Recognised {
  return { kind: "other", title, explanation };
}
