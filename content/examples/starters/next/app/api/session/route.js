import * as login from "../../../auth/strategy.mjs";
import { authenticate } from "../../../auth/users.mjs";
import { bodyOf, farewell, give, handler, refuse } from "../../../respond.mjs";

/** Log in: `{ name, password }`, and `carrier: "body"` where it is no browser. */
export const POST = handler(async (request, presented) => {
  const { name, password, carrier } = await bodyOf(request);
  const user = await authenticate(name, password);
  if (!user) return refuse("wrong name or password");
  // The login that this browser had is over: one at a time in one jar.
  await login.end(presented);
  return give(await login.open(user), carrier);
});

/** Log out, here. */
export const DELETE = handler(async (_, presented) =>
  farewell(await login.end(presented)),
);
