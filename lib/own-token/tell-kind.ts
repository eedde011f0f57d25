import type { Fault, JsonPart, Kind } from "./reading";

interface Told {
  kind: Kind;
  title: string;
  explanation: string;
}

interface Shape {
  header: JsonPart;
  faults: Fault[];
}

/** What three parts (or fewer, or more) are, in words. */
export function tellJws({
  header,
  cut,
  count,
  faults,
}: Shape & { cut: string[]; count: number }): Told {
  const { alg, typ } = header.values;
  const name =
    typeof alg === "string" && alg !== "" ? `, ${alg.slice(0, 40)}` : "";
  if (header.members.length === 0 && !header.whole)
    return noToken(count, faults);
  const broken = faults.some(({ readOn }) => !readOn);
  const repair = broken
    ? " It is broken: below is what could be read, and where it stops."
    : "";
  if (count > 3) {
    return {
      kind: "other",
      title: `A token with ${count.toLocaleString("en")} parts`,
      explanation: `It starts like a signed token, but no token has this many parts.${repair}`,
    };
  }
  if (count === 3 && cut[2] === "") return unsecured(alg, repair);
  if (count === 3 && cut[1] === "") return detached(name, repair);
  const what = PURPOSES[String(typ).toLowerCase()] ?? "A signed token (JWS)";
  return {
    kind: "jws",
    title: count === 3 ? `${what}${name}` : `${what}, cut off${name}`,
    explanation: `Signed, not encrypted: whoever holds it can read it, without any key. Only a key can tell whether it is genuine.${repair}`,
  };
}

const PURPOSES: Record<string, string> = {
  "at+jwt": "A signed access token (JWS)",
  "application/at+jwt": "A signed access token (JWS)",
  "dpop+jwt": "A DPoP proof (JWS)",
  "logout+jwt": "A logout token (JWS)",
  "secevent+jwt": "A security event token (JWS)",
  "statuslist+jwt": "A token status list (JWS)",
  "dc+sd-jwt": "A credential with selective disclosure (SD-JWT)",
};

function unsecured(alg: unknown, repair: string): Told {
  const isNone = typeof alg === "string" && alg.toLowerCase() === "none";
  const why = isNone
    ? "Its header says alg none, and its signature is empty"
    : "Its signature is empty, although the header names an algorithm";
  return {
    kind: "unsecured",
    title: "A token without a signature",
    explanation: `${why}: anyone can write one, with any claims. No verifier should accept it.${repair}`,
  };
}

function detached(name: string, repair: string): Told {
  return {
    kind: "jws",
    title: `A signature without its payload${name}`,
    explanation: `The payload is detached (RFC 7515, appendix F): it travels elsewhere, and without it the signature cannot be checked.${repair}`,
  };
}

/** Five parts: only the header can be read without a key. */
export function tellJwe({ header, faults }: Shape): Told {
  const { alg, enc } = header.values;
  if (header.members.length === 0 && !header.whole) return noToken(5, faults);
  const names = [alg, enc].filter((name) => typeof name === "string");
  const broken = faults.some(({ readOn }) => !readOn);
  const list = names.map((name) => `, ${String(name).slice(0, 40)}`).join("");
  return {
    kind: "jwe",
    title: `An encrypted token (JWE)${list}`,
    explanation: `Only its header can be read: the claims are encrypted, and need the key below.${broken ? " It is broken: see where it stops." : ""}`,
  };
}

function noToken(count: number, faults: Fault[]): Told {
  const place = faults.find(({ part }) => part === "header");
  const because =
    place === undefined
      ? "it has no header"
      : `its first part is no JSON object: ${place.reason}`;
  return {
    kind: "other",
    title: "No token",
    explanation: `The text has ${count.toLocaleString("en")} parts between dots, as a token does, but ${because}.`,
  };
}
