import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HttpProblem } from "@/lib/http/problem";

const TYPES: Record<string, string | undefined> = {
  "acts.mjs": "text/javascript; charset=utf-8",
  "window.css": "text/css; charset=utf-8",
};

const FOLDER = join(process.cwd(), "lib", "cookie-lab", "window");

/** Script or style of the lab's window, as it stands in the source. */
export async function windowFile(name: string): Promise<Response> {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) {
    throw new HttpProblem("unknown-path", "The window has no such file.");
  }
  const text = await readFile(join(FOLDER, name), "utf8");
  return new Response(text, { headers: { "content-type": type } });
}
