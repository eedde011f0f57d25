import { health } from "../../../auth/strategy.mjs";
import { answer, handler } from "../../../respond.mjs";

export const GET = handler(async () => {
  await health();
  return answer({ status: "ok" });
});

// Without it the build would ask, once and for all.
export const dynamic = "force-dynamic";
