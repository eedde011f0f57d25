import type { UserView } from "@/lib/http/contract";
import type { Watched } from "./watched";

/**
 * The role that the user list says now, where an accepted credential still
 * says another; null when they agree or nobody was accepted.
 */
export function staleRole(
  { answer, preset }: Watched,
  users: UserView[],
): string | null {
  if (answer?.verdict !== "alive" || answer.role === undefined) return null;
  // Claims typed in by hand are no copy of the user list.
  if (preset.claims !== undefined) return null;
  const user = users.find(({ name }) => name === preset.user);
  if (user === undefined) return null;
  if (user.deleted) return "deleted";
  return user.role === answer.role ? null : user.role;
}
