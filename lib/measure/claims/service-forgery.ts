import { z } from "zod";
import { plain, status } from "../cells";
import { measurement } from "../measurement";
import { present, withServices } from "./services";

const options = z.strictObject({
  /** The receiver's choice: which of its doors C opens. */
  only: z
    .enum(["shared-secret", "public-key", "public-key-and-audience"])
    .optional(),
});

/** B forges a token of A, and replays one that was meant for itself, at C. */
export const serviceForgery = measurement(options, (lab, { only }) =>
  withServices(lab, async ({ issuer, c, b }) => {
    const bad = await b("turncoat");
    const forgedShared = (await bad.post("/forge-shared")).text;
    const forged = (await bad.post("/forge-asymmetric")).text;
    const printed = (await issuer.post("/as-printed")).text;
    const forB = (await issuer.post("/token", { audience: "svc-b" })).text;
    const forC = (await issuer.post("/token", { audience: "svc-c" })).text;

    const doors = [
      {
        id: "shared-secret",
        label: "one shared secret, as printed",
        region: "examples/services/receiver#as-printed",
        honest: await present(c, "/as-printed", printed),
        forged: await present(c, "/as-printed", forgedShared),
        // As printed it names nobody, so what B was given is good for C.
        replayed: await present(c, "/as-printed", printed),
      },
      {
        id: "public-key",
        label: "the issuer’s public key (ES256)",
        region: "examples/services/turncoat#forge-asymmetric",
        honest: await present(c, "/pay-any-audience", forC),
        forged: await present(c, "/pay-any-audience", forged),
        replayed: await present(c, "/pay-any-audience", forB),
      },
      {
        id: "public-key-and-audience",
        label: "public key, and aud must be C",
        region: "examples/services/receiver#verify",
        honest: await present(c, "/pay", forC),
        forged: await present(c, "/pay", forged),
        replayed: await present(c, "/pay", forB),
      },
    ];
    const [secret, key, audience] = doors;
    const shown = doors.filter(({ id }) => id === (only ?? id));
    const chosen = shown.length === 1 ? shown[0] : undefined;
    return {
      figures: {
        forgedShared: secret?.forged ?? 0,
        forgedAsymmetric: key?.forged ?? 0,
        replayedWithoutAudience: key?.replayed ?? 0,
        replayedWithAudience: audience?.replayed ?? 0,
        ...(chosen
          ? { worstOfChosen: Math.min(chosen.forged, chosen.replayed) }
          : {}),
      },
      tables: [
        {
          caption: "What service C answers",
          columns: [
            "C checks",
            "A’s own token",
            "forged by B",
            "A’s token for B, replayed",
          ],
          rows: shown.map((door) => ({
            label: door.label,
            region: door.region,
            cells: [
              status(door.honest),
              status(door.forged),
              status(door.replayed),
            ],
          })),
        },
        {
          caption: "Who holds what",
          columns: ["", "can verify", "can sign"],
          rows: [
            holders("shared secret", "A, B, C", "A, B, C"),
            holders("key pair", "everyone", "the issuer"),
          ],
        },
      ],
    };
  }),
);

function holders(label: string, verify: string, sign: string) {
  return { label, cells: [plain(verify), plain(sign)] };
}
