import { listSections } from "@/lib/lessons/list-sections";

export const dynamic = "force-static";

/** What the search of the lessons is made of. */
export function GET() {
  return Response.json(listSections());
}
