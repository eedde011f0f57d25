import { HttpProblem } from "@/lib/http/problem";
import { type Handler, route } from "@/lib/http/route";

const nothingHere: Handler = async () => {
  throw new HttpProblem("unknown-path", "The page at /api lists every path.");
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: nothingHere,
  POST: nothingHere,
  PUT: nothingHere,
  PATCH: nothingHere,
  DELETE: nothingHere,
});
