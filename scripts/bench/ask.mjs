import { Agent, request } from "node:http";

/** As many calls of a class are under way at once. */
const AT_ONCE = 64;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** One JSON call on a kept-alive connection: `{ status, cookie, body }`. */
export function ask(url, { method = "POST", cookie = "", body, ...sent } = {}) {
  const text = sent.text ?? (body === undefined ? "" : JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const headers = { cookie, "content-length": Buffer.byteLength(text) };
    if (text !== "") headers["content-type"] = "application/json";
    const call = request(url, { method, agent, headers });
    call.once("error", (error) => {
      // A server may close what it kept alive just then: browsers ask again.
      if (!call.reusedSocket || error.code !== "ECONNRESET") reject(error);
      else ask(url, { method, cookie, body, ...sent }).then(resolve, reject);
    });
    call.once("response", async (response) => {
      const chunks = await response.toArray().catch(reject);
      const answer = Buffer.concat(chunks ?? []).toString();
      const set = response.headers["set-cookie"] ?? [];
      resolve({
        status: response.statusCode,
        cookie: set.map((one) => one.split(";")[0]).join("; "),
        body: answer === "" ? undefined : JSON.parse(answer),
      });
    });
    call.end(text);
  });
}

/** The same, where any answer but a good one is an error. */
export async function askWell(url, options) {
  const answer = await ask(url, options);
  if (answer.status < 300) return answer;
  throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
