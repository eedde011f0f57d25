"use client";

import { useState } from "react";
import { QrCode } from "@/components/class/qr-code";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { makeDeskLink } from "@/lib/class/room-client";
import type { Desk } from "./use-desk";

interface Shown {
  url: string;
  handsOver: boolean;
}

/** A link that makes another device the desk, beside this one or instead. */
export function DeskLink({ desk, address }: { desk: Desk; address: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  /** The desk stands on the projector: the code is covered until asked for. */
  const [bare, setBare] = useState(false);

  async function make(handsOver: boolean) {
    const made = await desk.run("Make a desk link", () =>
      makeDeskLink(desk.code, handsOver),
    );
    if (made === undefined) return;
    const url = `${address}/class/${desk.code}/desk#key=${made.key}`;
    setShown({ url, handsOver });
    setBare(false);
  }

  return (
    <div className="space-y-2">
      <h2 className="font-medium text-sm">The desk on another device</h2>
      <p className="text-sm text-soft">
        Whoever opens the link first leads the class. Do not show it on the
        projector.
      </p>
      {shown === null ? (
        <div className="flex flex-wrap gap-2">
          <Button look="small" disabled={desk.busy} onClick={() => make(false)}>
            Second desk
          </Button>
          <Button look="small" disabled={desk.busy} onClick={() => make(true)}>
            Hand the desk over
          </Button>
        </div>
      ) : (
        <div className="space-y-2 rounded-xl border border-edge p-3">
          <p className="text-sm">
            {shown.handsOver
              ? "Hands the desk over: no other device is a desk afterwards."
              : "Makes a second desk."}{" "}
            Works once, within ten minutes.
          </p>
          {bare ? (
            <>
              <QrCode
                text={shown.url}
                label="QR code of the desk link"
                className="mx-auto w-full max-w-56 border border-line"
              />
              <p className="break-all font-mono text-xs">{shown.url}</p>
            </>
          ) : (
            <Button look="small" onClick={() => setBare(true)}>
              Show its code; the projector is off
            </Button>
          )}
          <div className="flex flex-wrap justify-between gap-2">
            <CopyButton text={shown.url} label="Copy the desk link" />
            <Button look="small" onClick={() => setShown(null)}>
              Hide it
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
