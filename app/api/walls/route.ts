import { readBody } from "@/lib/http/body";
import { wallBody } from "@/lib/http/measure-contract";
import { addressOf, limitWalls } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { clearedWall, wallAnswer, wallCookie } from "@/lib/http/walls";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET({ request }) {
    await limitWalls(addressOf(request));
    return json(wallAnswer(request));
  },

  async POST({ request }) {
    await limitWalls(addressOf(request));
    const { value } = await readBody(request, wallBody);
    const { cookie, answer } = wallCookie(value);
    return json(answer, { headers: { "set-cookie": cookie } });
  },

  async DELETE({ request }) {
    await limitWalls(addressOf(request));
    const headers = {
      "set-cookie": clearedWall(),
      "cache-control": "no-store",
    };
    return new Response(null, { status: 204, headers });
  },
});
