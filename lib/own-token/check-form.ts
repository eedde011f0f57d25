import { visible } from "./characters";
import type { Finding, Subject } from "./finding";
import type { JsonPart } from "./reading";
import { measured, rfc } from "./source";

const latin1 = new TextDecoder("latin1");

/** Only so many numbers are compared with their own spelling. */
const COMPARED_CLAIMS = 500;

/** Things in the spelling of a token that two readers may take differently. */
export function checkForm({ reading }: Subject): Finding[] {
  const found: Finding[] = [];
  const { header, payload, faults } = reading;
  const twice = [header, payload].flatMap((part) => part?.duplicates ?? []);
  if (twice.length > 0) found.push(duplicate(twice));
  const respelled = faults.some(
    ({ readOn, unit, at }) => readOn && unit === "character" && at !== null,
  );
  if (respelled) found.push(malleable);
  const rounded = payload === null ? [] : roundedNumbers(payload);
  if (rounded.length > 0) found.push(precision(rounded));
  return found;
}

function duplicate(names: string[]): Finding {
  const [first = ""] = names;
  return {
    id: "duplicate-names",
    severity: "danger",
    title: `“${visible(first.slice(0, 40))}” stands in it twice`,
    detail:
      "Most parsers take the last, some the first, some refuse. Where a gateway and a service differ, each checks another token.",
    source: rfc(7519, "4"),
  };
}

const malleable: Finding = {
  id: "malleable",
  severity: "warn",
  title: "Another spelling of the same token",
  detail:
    "Padding, plain base64 or unused bits: the bytes are the same, the text is not. A denylist or a replay check that keeps token strings does not see it. Go by jti.",
  source: measured("jose and jsonwebtoken accept some; RFC 4648 § 3.5"),
};

function precision(names: string[]): Finding {
  return {
    id: "number-precision",
    severity: "warn",
    title: `A number that JavaScript rounds: ${visible(names.slice(0, 5).join(", ").slice(0, 80))}`,
    detail:
      "It has more digits than a double can hold, so two services may read two different numbers. Write ids as strings.",
    source: rfc(7493, "2.2"),
  };
}

/** Claims whose whole number is not the one that JavaScript reads. */
function roundedNumbers({ json, members, values }: JsonPart): string[] {
  return members
    .slice(0, COMPARED_CLAIMS)
    .flatMap(({ name, valueStart, end }) => {
      const value = values[name];
      if (typeof value !== "number" || end - valueStart > 400) return [];
      const text = latin1.decode(json.subarray(valueStart, end));
      if (!Number.isFinite(value)) return [name];
      return /^-?\d{16,}$/.test(text) && BigInt(text) !== BigInt(value)
        ? [name]
        : [];
    });
}
