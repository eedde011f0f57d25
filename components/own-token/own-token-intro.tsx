import { PageLink } from "@/components/ui/page-link";

/** What the page does, and that nothing leaves it; readable without JavaScript. */
export function OwnTokenIntro() {
  return (
    <div className="max-w-2xl">
      <p className="eyebrow">
        <PageLink href="/playground" className="underline">
          Playground
        </PageLink>
      </p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Bring your own token
      </h1>
      <p className="mt-4 max-w-xl text-pretty font-serif text-lg text-soft sm:text-xl">
        Paste any JWT, whole or broken. It is decoded as far as it goes, weighed
        claim by claim, checked against the standards, and verified with your
        key.
      </p>
      <p className="mt-3 max-w-xl text-sm">
        <strong className="font-semibold">It never leaves this page.</strong>{" "}
        Everything runs in your browser; nothing is sent, stored or put into the
        address. Open the Network panel of your browser’s tools and see for
        yourself. Still: a live token is a key to somebody’s account.
      </p>
      <noscript>
        <p className="mt-6 rounded-xl border border-edge bg-wash p-4">
          Reading a token needs JavaScript, since it happens here and not on a
          server. Without it: cut the token at its dots, and decode the first
          two parts with <code>base64 -d</code>.
        </p>
      </noscript>
    </div>
  );
}
