import type { Finding, Subject } from "./finding";
import { asvs, rfc } from "./source";

/** How a server could end this token before exp, if it kept some state. */
export function checkRevocation({ claims, isProof }: Subject): Finding[] {
  if (claims === null || isProof) return [];
  const { jti, iat, sub, status, cnf } = claims;
  const found: Finding[] = [];
  if (typeof jti === "string" && jti !== "") found.push(bySerial);
  else if (typeof iat === "number" && sub !== undefined) found.push(byUserOnly);
  else found.push(notAtAll);
  if (hasStatusList(status)) found.push(byStatusList);
  if (typeof cnf === "object" && cnf !== null) found.push(boundToKey);
  return found;
}

const bySerial: Finding = {
  id: "revocable-by-jti",
  severity: "good",
  title: "jti: this one token can be denied",
  detail:
    "A denylist with its jti, kept until exp, ends it: one small key in Redis and one lookup for each request. A verifier that asks nobody still cannot know.",
  source: asvs("7.4.1"),
};

const byUserOnly: Finding = {
  id: "revocable-by-epoch",
  severity: "note",
  title: "No jti: it can be ended only with all others of its user",
  detail:
    "iat allows a rule such as “nothing issued before noon” for this user. A denylist has no serial number to go by, and token strings are no substitute: the same token can be spelled in other ways.",
  source: asvs("7.4.1"),
};

const notAtAll: Finding = {
  id: "not-revocable",
  severity: "warn",
  title: "No jti, and no sub with an iat: nothing to revoke it by",
  detail:
    "Only its expiry ends it, if it has one, or a new signing key, which ends every token at once.",
  source: asvs("7.4.1"),
};

const byStatusList: Finding = {
  id: "status-list",
  severity: "good",
  title: "It points to a status list",
  detail:
    "The issuer publishes one bit per token. Whoever fetches the list sees a revocation, as late as the list is old.",
  source: {
    label: "draft-ietf-oauth-status-list",
    href: "https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/",
  },
};

const boundToKey: Finding = {
  id: "bound-to-key",
  severity: "good",
  title: "cnf: bound to a key of the client",
  detail:
    "A copy is of no use without that key, if the server asks for proof of it (DPoP or mutual TLS).",
  source: rfc(9449, "6.1"),
};

function hasStatusList(status: unknown): boolean {
  return (
    typeof status === "object" && status !== null && "status_list" in status
  );
}
