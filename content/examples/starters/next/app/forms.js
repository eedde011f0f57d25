"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const renew = () => fetch("/api/session/renew", { method: "POST" });

export function LogIn() {
  const router = useRouter();
  const [fault, setFault] = useState("");

  // A refresh token may still be there, which the page itself does not use.
  useEffect(() => {
    renew().then(({ ok }) => ok && router.refresh());
  }, [router]);

  async function logIn(form) {
    const response = await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(Object.fromEntries(form)),
    });
    setFault(response.ok ? "" : (await response.json()).error);
    router.refresh();
  }

  return (
    <main>
      <h1>Log in</h1>
      <form action={logIn}>
        <p>
          <label htmlFor="name">Name</label>{" "}
          <input id="name" name="name" autoComplete="username" required />
        </p>
        <p>
          <label htmlFor="password">Password</label>{" "}
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </p>
        <button type="submit">Log in</button>
        <p role="alert">{fault}</p>
      </form>
    </main>
  );
}

export function LogOut({ renewEverySec }) {
  const router = useRouter();

  useEffect(() => {
    if (!renewEverySec) return;
    const timer = setInterval(renew, renewEverySec * 1000);
    return () => clearInterval(timer);
  }, [renewEverySec]);

  const end = async (path, method) => {
    await fetch(path, { method });
    router.refresh();
  };
  return (
    <p>
      <button type="button" onClick={() => end("/api/session", "DELETE")}>
        Log out
      </button>{" "}
      <button type="button" onClick={() => end("/api/session/end-all", "POST")}>
        Log out everywhere
      </button>
    </p>
  );
}
