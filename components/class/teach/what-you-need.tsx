import { Reach } from "./reach";

/** Before the lesson: a machine, a projector, phones on one network. */
export function WhatYouNeed() {
  return (
    <section aria-labelledby="need" className="mt-14">
      <h2 id="need" className="font-medium font-serif text-3xl tracking-tight">
        What you need
      </h2>
      <dl className="mt-4 grid gap-x-8 gap-y-4 md:grid-cols-[10rem_1fr]">
        <dt className="font-semibold">A machine</dt>
        <dd>
          <Reach />
        </dd>
        <dt className="font-semibold">One wifi</dt>
        <dd className="text-pretty">
          For this machine and the phones; it needs no internet. Where guests
          are kept from each other, use a hotspot: phones must reach this
          machine.
        </dd>
        <dt className="font-semibold">A projector</dt>
        <dd className="text-pretty">
          With the desk on it, and the slides in a second tab. It shows
          nicknames, lamps and fingerprints, never a credential. A link that
          takes the desk along is covered until you ask for it.
        </dd>
        <dt className="font-semibold">Phones</dt>
        <dd className="text-pretty">
          Any phone with a browser, up to a thousand. No account, no app, no
          e-mail address. Whoever has none looks on with a neighbour.
        </dd>
        <dt className="font-semibold">Plain http</dt>
        <dd className="text-pretty">
          On a class network the cookies go without <code>__Host-</code> and
          Secure, and the phones say so. Anybody on the same wifi can read what
          is sent: use nicknames, and nothing real. With a certificate they have
          both:{" "}
          <code className="font-mono text-sm">
            npm start -- --lan --cert cert.pem --key key.pem
          </code>
        </dd>
      </dl>
    </section>
  );
}
