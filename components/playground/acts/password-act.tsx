import { useState } from "react";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";

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
      <label className="flex min-h-11 items-center gap-2 pl-3 text-soft text-sm sm:min-h-8">
        <input
          type="checkbox"
          checked={endLogins}
          onChange={(event) => setEndLogins(event.target.checked)}
          className="size-4 accent-ink"
        />
        ends logins
      </label>
    </span>
  );
}
