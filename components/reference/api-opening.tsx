const OPENING = `B=http://localhost:3000
ID=$(curl -s -c jar -b jar -X POST $B/api/realms |
  sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
T=$(curl -s -c jar -b jar $B/api/realms/$ID/auth/jwt-stateless/login \\
  -H 'content-type: application/json' -d '{"user":"alice"}' |
  sed 's/.*"credential":"\\([^"]*\\)".*/\\1/')
curl -s $B/api/realms/$ID/auth/jwt-stateless/me -H "authorization: Bearer $T"`;

/** What the API is, and the lines that every example below builds on. */
export function ApiOpening() {
  return (
    <div className="max-w-2xl">
      <p className="eyebrow">Reference</p>
      <h1 className="mt-2 font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        The HTTP API
      </h1>
      <p className="mt-4 font-serif text-lg leading-relaxed">
        The pages of this site use these calls and no others. Open a realm, log
        Alice in, take her credential, revoke it, present it again: everything
        you see in the browser can be had with curl. Put this server’s address
        for <Mono>B</Mono>; after these lines the examples below work in their
        order.
      </p>
      <pre className="mt-6 overflow-x-auto rounded-lg bg-wash px-4 py-3 font-mono text-sm">
        {OPENING}
      </pre>
      <ul className="mt-6 list-disc space-y-2 pl-5 font-serif text-lg leading-relaxed">
        <li>
          Times are seconds since the epoch, on the realm’s own clock unless the
          name says otherwise. Sizes are bytes.
        </li>
        <li>
          Errors are <Mono>application/problem+json</Mono> (RFC 9457) with a{" "}
          <Mono>refusal</Mono> from the table below; 401 carries{" "}
          <Mono>WWW-Authenticate</Mono> (RFC 6750). The exceptions are answers
          that Node’s own parser gives before any of our code runs: 400 for a
          request it cannot read, 431 for headers over 16 KiB.
        </li>
        <li>
          Bodies are <Mono>application/json</Mono>, at most 64 KiB, without
          unknown fields. A browser’s state change must come from this origin.
        </li>
        <li>
          The trace lists what really ran. Whoever does not own the realm sees
          the steps without Redis arguments and replies.
        </li>
        <li>
          With <Mono>Prefer: exchange</Mono> a JSON answer also carries both
          heads of the exchange as this server saw them; the owner’s proof is
          hidden.
        </li>
        <li>
          A realm lives two hours after its last use and holds at most 500 live
          credentials and 2 MiB of stored records.
        </li>
      </ul>
    </div>
  );
}

function Mono({ children }: { children: string }) {
  return <code className="font-mono text-base">{children}</code>;
}
