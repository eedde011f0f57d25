import { HttpProblem } from "@/lib/http/problem";
import { type Call, route } from "@/lib/http/route";
import { archiveOf } from "@/lib/starters/archive";
import { FRAMEWORKS, type Starter, starterName } from "@/lib/starters/starter";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET(call) {
    const starter = starterOf(call);
    const archive = archiveOf(starter, Math.floor(Date.now() / 1000));
    return new Response(new Uint8Array(archive), {
      headers: {
        "content-type": "application/gzip",
        "content-disposition": `attachment; filename="${starterName(starter)}.tar.gz"`,
        "cache-control": "no-store",
      },
    });
  },
});

function starterOf({ params }: Call): Starter {
  const strategy = STRATEGY_IDS.find((id) => id === params.strategy);
  if (strategy === undefined) {
    throw new HttpProblem(
      "unknown-strategy",
      `There are: ${STRATEGY_IDS.join(", ")}.`,
      { field: "strategy" },
    );
  }
  const framework = FRAMEWORKS.find((id) => id === params.framework);
  if (framework === undefined) {
    throw new HttpProblem(
      "unknown-framework",
      `There are: ${FRAMEWORKS.join(", ")}.`,
      { field: "framework" },
    );
  }
  return { strategy, framework };
}
