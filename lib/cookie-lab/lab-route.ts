import { errorResponse, HttpProblem } from "@/lib/http/problem";
import { METHODS } from "@/lib/http/route";
import { labHostOf } from "./hosts";
import type { LabHost } from "./names";

type Context = { params: Promise<Record<string, string>> };

export interface LabCall {
  request: Request;
  host: LabHost;
  params: Record<string, string>;
}

/** What belongs to data that nothing may load, as elsewhere in the API. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/**
 * Turns a handler into a route that answers by the three names alone. Other
 * sites may send requests here: that is the experiment.
 */
export function labRoute(handler: (call: LabCall) => Promise<Response>) {
  const answer = async (request: Request, { params }: Context) => {
    const response = await perform(request, params);
    const { headers } = response;
    headers.set("cache-control", "no-store");
    if (!headers.has("content-security-policy")) {
      headers.set("content-security-policy", NOTHING);
    }
    return response;
  };
  const perform = async (request: Request, params: Context["params"]) => {
    try {
      const host = labHostOf(request);
      if (!["GET", "HEAD", "POST"].includes(request.method))
        throw wrongMethod();
      return await handler({ request, host, params: await params });
    } catch (error) {
      return errorResponse(error);
    }
  };
  const all = METHODS.map((method) => [method, answer]);
  return Object.fromEntries(all) as Record<
    (typeof METHODS)[number],
    typeof answer
  >;
}

/** The path is there, but not by this method. */
export function wrongMethod() {
  return new HttpProblem("wrong-method", "It takes GET or POST.", {
    headers: { allow: "GET, HEAD, POST" },
  });
}
