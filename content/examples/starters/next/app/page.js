import { headers } from "next/headers";
import { presented } from "../auth/carrier.mjs";
import { check, renewEverySec } from "../auth/strategy.mjs";
import { LogIn, LogOut } from "./forms.js";

/** A page that is made on the server for whoever is logged in. */
export default async function Page() {
  const given = await headers();
  const { access } = presented((name) => given.get(name) ?? undefined);
  const login = await check(access);
  if (!login) return <LogIn />;
  return (
    <main>
      <h1>Hello {login.user}</h1>
      <p>You are logged in as {login.role}.</p>
      <LogOut renewEverySec={renewEverySec} />
    </main>
  );
}
