import { useState } from "react";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";

/** A new password; whether it also ends what is out is the app's decision. */
export function PasswordAct({
  user,
  acts,
  disabled,
}: {
  user: string;
  acts: LabActs;
  disabled: boolean;
}) {
  const [endLogins, setEndLogins] = useState(true);
  return (
    <span className="flex flex-wrap items-center rounded-lg border border-line pr-3">
      <Button
        look="small"
        className="-m-px"
        disabled={disabled}
        onClick={() => acts.newPassword(user, endLogins)}
      >
        Change the password
      </Button>
      <span className="pl-3">
        <Check
          words="ends logins"
          checked={endLogins}
          onChange={setEndLogins}
        />
      </span>
    </span>
  );
}
