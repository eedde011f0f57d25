import { visible } from "./characters";
import type { Finding, Subject } from "./finding";
import { asvs, measured, rfc } from "./source";

const SHORT = 60;

/** Header parameters through which a token tells its verifier what to do. */
export function checkHeader({ header, isProof }: Subject): Finding[] {
  const found: Finding[] = [];
  for (const name of ["jku", "x5u"]) {
    if (name in header) found.push(remoteKey(name, header[name]));
  }
  if ("jwk" in header) found.push(isProof ? proofKey : embeddedKey);
  if ("x5c" in header) found.push(certificates);
  if ("crit" in header) found.push(critical(header.crit));
  if (header.b64 === false) found.push(unencoded);
  const kid = checkKid(header.kid);
  return kid === null ? found : [...found, kid];
}

function remoteKey(name: string, value: unknown): Finding {
  const where =
    typeof value === "string" ? ` (${visible(value.slice(0, SHORT))})` : "";
  return {
    id: `header-${name}`,
    severity: "danger",
    title: `${name}: the token says where its key is`,
    detail: `A verifier that fetches this address${where} lets the sender choose the key, and can be sent to addresses inside its own network. Keys come from configuration, or from a list of allowed addresses.`,
    source: asvs("9.1.3"),
  };
}

const embeddedKey: Finding = {
  id: "header-jwk",
  severity: "danger",
  title: "jwk: the token brings its own key",
  detail:
    "A verifier that uses it accepts whatever the sender signed (CVE-2018-0114). Only a DPoP proof has its key here, because its key is what it proves.",
  source: rfc(8725, "3.10"),
};

const proofKey: Finding = {
  id: "header-proof-key",
  severity: "good",
  title: "A DPoP proof brings its own key, as it should",
  detail:
    "The server compares the thumbprint of this key with the one in the access token (cnf.jkt).",
  source: rfc(9449, "4.2"),
};

const certificates: Finding = {
  id: "header-x5c",
  severity: "warn",
  title: "x5c: the token brings a certificate chain",
  detail:
    "It may be used only if it leads to a root that the verifier already trusts for this issuer. Otherwise it is the sender’s own key.",
  source: rfc(7515, "4.1.6"),
};

function critical(crit: unknown): Finding {
  const names = Array.isArray(crit) ? crit.slice(0, 5).map(String) : [];
  const known = names.length > 0 && names.every((name) => name === "b64");
  return {
    id: "header-crit",
    severity: known ? "note" : "warn",
    title: "crit: extensions that a verifier must understand",
    detail: `It names ${names.length === 0 ? "nothing usable" : visible(names.join(", ").slice(0, SHORT))}. A verifier that does not know each of them must refuse the token: jose does, jsonwebtoken 9.0.3 accepts it.`,
    source: measured("both libraries with an unknown crit; RFC 7515 § 4.1.11"),
  };
}

const unencoded: Finding = {
  id: "header-b64",
  severity: "note",
  title: "b64 false: the payload is not encoded",
  detail:
    "The payload is signed as it stands. JWTs must not use this option; other signed messages do.",
  source: rfc(7797, "7"),
};

const KID_TRICKS: [trick: RegExp, what: string][] = [
  [/\.\.[/\\]|^\/|^[a-z]:\\|\/dev\//i, "a path of a file"],
  [/['";]|--|\bunion\b|\bselect\b/i, "a piece of SQL"],
  [/[|`$&<>]|\n/, "a command line"],
  [
    /^(__proto__|constructor|prototype|toString)$/,
    "a name that objects inherit",
  ],
];

/** `kid` is input like any other: it reaches files and databases. */
function checkKid(kid: unknown): Finding | null {
  if (kid === undefined) return null;
  if (typeof kid !== "string") {
    return kidFinding("not a string", "A key id has to be a string.");
  }
  const [, what] = KID_TRICKS.find(([trick]) => trick.test(kid)) ?? [];
  if (what === undefined) return null;
  return kidFinding(
    what,
    `“${visible(kid.slice(0, SHORT))}” reads like an attempt to make the verifier load a key of the sender’s choice. Look keys up in a fixed list.`,
  );
}

function kidFinding(what: string, detail: string): Finding {
  return {
    id: "header-kid",
    severity: "danger",
    title: `kid looks like ${what}`.replace("looks like not", "is not"),
    detail,
    source: rfc(8725, "3.10"),
  };
}
