import { visible } from "./characters";
import type { Finding, Subject } from "./finding";
import { isCardNumber, isIban } from "./payment-numbers";
import { asvs, rfc } from "./source";
import { type Leaf, walkValues } from "./walk-values";

/** Claim names as letters only, in lower case. */
const PERSONAL = new Set([
  ...["email", "emailaddress", "mail", "phone", "phonenumber", "mobile"],
  ...["name", "givenname", "familyname", "middlename", "firstname"],
  ...["lastname", "fullname", "surname", "address", "streetaddress", "street"],
  ...["postalcode", "zipcode", "birthdate", "birthday", "dateofbirth", "dob"],
  ...["gender", "ssn", "nationalid", "passport", "nationality", "ipaddress"],
]);

const SECRETS = new Set([
  ...["password", "passwd", "pwd", "passwordhash", "secret", "clientsecret"],
  ...["apikey", "privatekey", "pin", "cvv", "cvc", "otp"],
]);

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,200}\.[a-z]{2,24}$/i;

const MOST_NAMED = 6;

/** Data about a person, and secrets, in claims that anyone can read. */
export function checkPersonalData({ claims, reading }: Subject): Finding[] {
  if (claims === null || reading.kind === "jwe") return [];
  const leaves = walkValues(claims);
  const found: Finding[] = [];
  const secrets = leaves.filter(({ name }) => SECRETS.has(lettersOf(name)));
  if (secrets.length > 0) found.push(secret(secrets));
  const numbers = leaves.filter(({ value }) => isCardNumber(value));
  if (numbers.length > 0) found.push(card(numbers));
  const accounts = leaves.filter(({ value }) => isIban(value));
  if (accounts.length > 0) found.push(iban(accounts));
  const personal = leaves.filter(isPersonal);
  if (personal.length > 0) found.push(person(personal));
  return found.length === 0 ? [none] : found;
}

function isPersonal({ name, value }: Leaf): boolean {
  if (typeof value === "boolean" || value === null) return false;
  const isAddress =
    typeof value === "string" && value.length < 300 && EMAIL.test(value);
  return isAddress || PERSONAL.has(lettersOf(name));
}

function lettersOf(name: string): string {
  return name.length > 40 ? "" : name.toLowerCase().replace(/[^a-z]/g, "");
}

function listOf(leaves: Leaf[]): string {
  const names = [...new Set(leaves.map(({ path }) => path))];
  const more = names.length > MOST_NAMED ? " and more" : "";
  const told = names.slice(0, MOST_NAMED).map((name) => name.slice(0, 40));
  return `${visible(told.join(", "))}${more}`;
}

function person(leaves: Leaf[]): Finding {
  return {
    id: "personal-data",
    severity: "warn",
    title: `Data about a person: ${listOf(leaves)}`,
    detail:
      "Signed is not encrypted: whoever sees the token reads this, in logs, in browser storage, in a history. An ID token carries it on purpose, for the client alone; an access token needs an id only.",
    source: asvs("14.1.1"),
  };
}

function secret(leaves: Leaf[]): Finding {
  return {
    id: "secret-in-claims",
    severity: "danger",
    title: `A secret in plain sight: ${listOf(leaves)}`,
    detail: "Anyone who holds the token reads it, without any key.",
    source: rfc(7519, "12"),
  };
}

function card(leaves: Leaf[]): Finding {
  return {
    id: "card-number",
    severity: "danger",
    title: `Perhaps a card number: ${listOf(leaves)}`,
    detail:
      "Its digits pass the check that card numbers pass (Luhn); one number in ten does so by chance. A full card number must not travel like this.",
    source: asvs("14.1.1"),
  };
}

function iban(leaves: Leaf[]): Finding {
  return {
    id: "iban",
    severity: "danger",
    title: `A bank account number: ${listOf(leaves)}`,
    detail: "It has the form and the check digits of an IBAN (ISO 13616).",
    source: asvs("14.1.1"),
  };
}

const none: Finding = {
  id: "no-personal-data",
  severity: "good",
  title: "No personal data that we recognise",
  detail:
    "We looked for names, addresses, phone and account numbers and secrets. An id of a user is still data about a person to whoever can look it up.",
  source: rfc(7519, "12"),
};
