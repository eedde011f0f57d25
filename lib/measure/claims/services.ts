import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lab } from "@/lib/realms/lab";
import { HttpClient } from "../http-client";
import { type Stage, withPrograms } from "../with-programs";

/** Issuer and services, each a process with its own port. */
export interface Services {
  issuer: HttpClient;
  /** A receiver that is honest: service C. */
  c: HttpClient;
  stage: Stage;
  /** Starts service B: honest, or one that forges. */
  b(file: "receiver" | "turncoat"): Promise<HttpClient>;
}

/** Starts issuer and C with fresh keys; all is gone when the work is done. */
export async function withServices<Result>(
  lab: Lab,
  work: (services: Services) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "issuer-keys-"));
  try {
    return await withPrograms(lab, async (stage) => {
      const SERVICE_SECRET = randomBytes(32).toString("hex");
      const issuer = await stage.start("services/issuer.mjs", {
        SERVICE_SECRET,
        KEY_FOLDER: folder,
      });
      const shared = {
        SERVICE_SECRET,
        JWKS_URL: `${issuer.url}/jwks.json`,
        // Nobody waits half a minute here for the next fetch.
        JWKS_COOLDOWN_MS: "0",
      };
      const start = async (file: string, NAME: string) => {
        const variables = { ...shared, NAME };
        const { url } = await stage.start(`services/${file}.mjs`, variables);
        return new HttpClient(url);
      };
      return work({
        issuer: new HttpClient(issuer.url),
        c: await start("receiver", "svc-c"),
        stage,
        b: (file) => start(file, "svc-b"),
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** Presents a token and answers the status. */
export async function present(
  service: HttpClient,
  path: string,
  token: string,
): Promise<number> {
  return (await service.post(path, {}, bearer(token))).status;
}
