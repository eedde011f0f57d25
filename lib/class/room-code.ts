/** Letters and digits that nobody confuses, spoken or on a projector. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 6;

const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A room code: six characters, about 880 million of them. */
export function newCode(): string {
  // 32 bits over 31 letters: no letter is likelier by more than 1 in 10^8.
  const random = crypto.getRandomValues(new Uint32Array(LENGTH));
  return Array.from(random, (value) => ALPHABET[value % ALPHABET.length]).join(
    "",
  );
}

/** The code as it was meant: in any case, with blanks or dashes; else null. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  return CODE.test(code) ? code : null;
}
