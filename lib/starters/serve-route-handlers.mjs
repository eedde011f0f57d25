import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * Serves the route handlers of the Next project in this folder without Next:
 * they are functions from Request to Response. A build takes half a minute.
 */
const files = await readdir("app", { recursive: true });
const routes = new Map();
for (const file of files.filter((name) => name.endsWith("route.js"))) {
  const module = await import(pathToFileURL(join("app", file)).href);
  routes.set(`/${dirname(file)}`, module);
}

const server = createServer(async (incoming, outgoing) => {
  const { method, url, headers } = incoming;
  const chunks = await incoming.toArray();
  const request = new Request(`http://${headers.host}${url}`, {
    method,
    headers,
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
  });
  const handle = routes.get(url)?.[method];
  const response = handle
    ? await handle(request)
    : new Response(null, { status: 404 });
  outgoing.setHeaders(response.headers);
  outgoing.writeHead(response.status);
  outgoing.end(await response.text());
});
server.listen(Number(process.env.PORT), "127.0.0.1");
