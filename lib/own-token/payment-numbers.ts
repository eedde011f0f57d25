/** Whether a value has the length and the check digit of a card (Luhn). */
export function isCardNumber(value: unknown): boolean {
  const digits = digitsOf(value);
  if (!/^[2-6]\d{12,18}$/.test(digits) || /^(\d)\1+$/.test(digits))
    return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Digits of a number, or of a text that is grouped as cards are. */
function digitsOf(value: unknown): string {
  if (typeof value === "number")
    return Number.isSafeInteger(value) ? `${value}` : "";
  if (typeof value !== "string" || value.length > 30) return "";
  return /^[\d -]+$/.test(value) ? value.replace(/[ -]/g, "") : "";
}

/** Whether a text is an IBAN by form and check digits (ISO 13616, mod 97). */
export function isIban(value: unknown): boolean {
  if (typeof value !== "string" || value.length > 50) return false;
  const compact = value.replaceAll(" ", "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const moved = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const character of moved) {
    const number = Number.parseInt(character, 36);
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder === 1;
}
