import type { LaneView } from "@/components/duel/lane-view";
import { Select } from "@/components/ui/select";
import type { UserView } from "@/lib/http/contract";
import { nameOf } from "@/lib/lab/format";

const SIDES = { a: "first", b: "second" };

/** Logs another user of the realm in on a lane. */
export function UserSelect({
  view,
  users,
  onUser,
}: {
  view: LaneView;
  users: UserView[];
  onUser: (name: string) => void;
}) {
  const { user } = view.lane.preset;
  const options = users.map(({ name, role, deleted }) => ({
    value: name,
    label: nameOf(name),
    detail: deleted ? "deleted: cannot log in any more" : `role: ${role}`,
  }));
  const known = options.some(({ value }) => value === user);
  const unknown = {
    value: user,
    label: nameOf(user),
    detail: "not known here",
  };
  return (
    <Select
      label={`User of the ${SIDES[view.id]} lane`}
      options={known ? options : [...options, unknown]}
      value={user}
      onChange={onUser}
    />
  );
}
