import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

type HashesByRoute = Record<string, string[] | undefined>;

const DEVELOPMENT = env.NODE_ENV === "development";

const hashes: HashesByRoute = DEVELOPMENT ? {} : readHashes();

/** Pages that Next serves in place of another. */
const STAND_INS = ["/_not-found", "/_global-error"];

/**
 * The Content-Security-Policy of a page: scripts from this origin, and the
 * inline ones the build wrote into this page, by hash. Development needs the
 * two keywords that production does without. Source: W3C CSP Level 3 § 2.3.
 */
export function pagePolicy(pathname: string): string {
  const scripts = DEVELOPMENT
    ? ["'unsafe-inline'", "'unsafe-eval'"]
    : [pathname, ...STAND_INS].flatMap((route) => hashes[route] ?? []);
  return [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(scripts)].join(" ")}`.trim(),
    `style-src 'self'${DEVELOPMENT ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function readHashes(): HashesByRoute {
  const file = join(process.cwd(), ".next", "csp-hashes.json");
  return JSON.parse(readFileSync(file, "utf8"));
}
