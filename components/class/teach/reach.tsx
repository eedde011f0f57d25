"use client";

import { useEffect, useState } from "react";
import { readAddresses } from "@/lib/class/room-client";

/** Where phones reach this server, as the server itself knows it. */
export function Reach() {
  const [addresses, setAddresses] = useState<string[] | null>(null);
  useEffect(() => {
    readAddresses().then((answer) => {
      if (answer.ok) setAddresses(answer.value.addresses);
    });
  }, []);

  if (addresses === null) return <p className="min-h-12 text-soft">…</p>;
  if (addresses.length === 0) {
    return (
      <p className="min-h-12 text-pretty">
        Now it answers on this machine alone. Stop it, and start it by{" "}
        <code className="whitespace-nowrap rounded bg-wash px-1.5 py-0.5 font-mono text-sm">
          npm start -- --lan
        </code>{" "}
        instead; it prints the addresses for the phones.
      </p>
    );
  }
  return (
    <div className="min-h-12">
      <p>Phones reach this server at</p>
      <ul>
        {addresses.map((address) => (
          <li key={address} className="break-all font-mono">
            {address}/class
          </li>
        ))}
      </ul>
    </div>
  );
}
