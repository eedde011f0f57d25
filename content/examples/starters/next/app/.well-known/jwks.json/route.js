import { jwks } from "../../../auth/strategy.mjs";

/** The public keys, for whoever verifies; 404 where nothing is signed. */
export async function GET() {
  if (!jwks) return new Response(null, { status: 404 });
  const headers = { "cache-control": "max-age=600" };
  return Response.json(await jwks(), { headers });
}

export const dynamic = "force-dynamic";
