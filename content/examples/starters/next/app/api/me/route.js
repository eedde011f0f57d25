import { check } from "../../../auth/strategy.mjs";
import { answer, handler, refuse } from "../../../respond.mjs";

export const GET = handler(async (_, { access }) => {
  const login = await check(access);
  return login ? answer(login) : refuse();
});
