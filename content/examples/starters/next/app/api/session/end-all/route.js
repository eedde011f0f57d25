import * as login from "../../../../auth/strategy.mjs";
import { farewell, handler, refuse } from "../../../../respond.mjs";

/** Log out everywhere. */
export const POST = handler(async (_, { access }) => {
  const own = await login.check(access);
  return own ? farewell(await login.endAll(own.user)) : refuse();
});
