import { clearedCookies } from "../../../../auth/carrier.mjs";
import * as login from "../../../../auth/strategy.mjs";
import { give, handler, refuse } from "../../../../respond.mjs";

export const POST = handler(async (request, presented) => {
  const next = await login.renew(presented);
  if (!next) return refuse("not logged in", clearedCookies());
  return give(next, request.headers.has("authorization") ? "body" : "cookie");
});
