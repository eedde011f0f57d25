import { litStarter } from "@/lib/starters/lit-starter";
import { STARTERS, starterByName, starterName } from "@/lib/starters/starter";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return STARTERS.map((starter) => ({ starter: starterName(starter) }));
}

/** The files of one starter, highlighted: what `/decide` shows of it. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ starter: string }> },
) {
  const starter = starterByName((await params).starter);
  if (starter === undefined) return new Response(null, { status: 404 });
  return Response.json({ files: await litStarter(starter) });
}
