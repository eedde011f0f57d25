import * as login from "../../../../auth/strategy.mjs";
import { give, handler, refuse } from "../../../../respond.mjs";

export const POST = handler(async (request, presented) => {
  const next = await login.renew(presented);
  // Its cookies stay: another tab may just have been given new ones.
  if (!next) return refuse();
  return give(next, request.headers.has("authorization") ? "body" : "cookie");
});
