"use client";

import { endClass, openClass } from "@/lib/class/room-client";
import { ConfirmButton } from "./confirm-button";
import { DeskLink } from "./desk-link";
import { goToDesk } from "./open-class";
import type { Desk } from "./use-desk";

/** The desk on another device, the next group, and the end. */
export function ClassControls({
  desk,
  address,
}: {
  desk: Desk;
  address: string;
}) {
  async function startOver() {
    const what = "Open a class for the next group";
    const opened = await desk.run(what, () => openClass(true));
    if (opened !== undefined) goToDesk(opened.code);
  }

  return (
    <div className="space-y-5">
      <DeskLink desk={desk} address={address} />
      <div className="space-y-2">
        <h2 className="font-medium text-sm">The next group</h2>
        <p className="text-sm text-soft">
          Ends this class and opens a fresh one with another code.
        </p>
        <ConfirmButton
          words="Start over"
          sure="Start over: this class is deleted"
          disabled={desk.busy}
          onConfirm={startOver}
        />
      </div>
      <div className="space-y-2">
        <h2 className="font-medium text-sm">The end</h2>
        <p className="text-sm text-soft">
          Deletes names, logins and votes. Take the results first.
        </p>
        <ConfirmButton
          words="End the class"
          sure="End it: everything is gone"
          disabled={desk.busy}
          onConfirm={() => desk.run("End the class", () => endClass(desk.code))}
        />
      </div>
    </div>
  );
}
