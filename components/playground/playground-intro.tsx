/** What the page is for, readable without JavaScript. */
export function PlaygroundIntro() {
  return (
    <div className="max-w-2xl">
      <p className="eyebrow">Playground</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Do not believe it. Try it.
      </h1>
      <p className="mt-4 max-w-xl text-pretty font-serif text-lg text-soft sm:text-xl">
        Put any strategy beside any other. Each lane is a real login in this
        browser, asked about once a second. Steal a copy, end the login in seven
        ways, move the clock, and watch who is still let in.
      </p>
      <noscript>
        <p className="mt-6 rounded-xl border border-edge bg-wash p-4">
          The playground needs JavaScript: the experiments run from this page.
          Every call that it makes is described under HTTP API and works with
          curl.
        </p>
      </noscript>
    </div>
  );
}
