/** The question, readable without JavaScript. */
export function Hero() {
  return (
    <div className="max-w-2xl">
      <p className="eyebrow">One logout, two outcomes</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Alice’s laptop was stolen. Log her out.
      </h1>
      <p className="mt-4 max-w-xl text-pretty font-serif text-lg text-soft sm:text-xl">
        Both sides hold a real credential, issued a moment ago by this server. A
        thief replays a copy of each, once a second. Press the button and see
        who is still logged in.
      </p>
    </div>
  );
}
