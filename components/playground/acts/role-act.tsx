import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import type { UserView } from "@/lib/http/contract";

/** Takes the admin role away, or gives it. */
export function RoleAct({
  user,
  acts,
  disabled,
}: {
  user: UserView | undefined;
  acts: LabActs;
  disabled: boolean;
}) {
  const isAdmin = user?.role === "admin";
  return (
    <Button
      look="small"
      disabled={disabled || user === undefined}
      onClick={() =>
        user && acts.giveRole(user.name, isAdmin ? "user" : "admin")
      }
    >
      {isAdmin ? "Demote: admin → user" : "Promote: user → admin"}
    </Button>
  );
}
