/** The result in prose, fair to both sides. */
export function WhatThisShows() {
  return (
    <section
      aria-labelledby="what-this-shows"
      className="mt-16 max-w-2xl font-serif text-lg leading-relaxed"
    >
      <h2 id="what-this-shows" className="font-medium text-3xl tracking-tight">
        What this shows
      </h2>
      <p className="mt-4">
        A stateless token is checked with a key and a clock. A verifier that
        asks nobody cannot know that Alice was logged out, so the copy works
        until its <code className="font-mono text-base">exp</code>, or until the
        signing key changes. That is also its strength: stop Redis, and the
        token lane keeps answering with the key that the server already holds.
      </p>
      <p className="mt-4">
        A session id means nothing by itself. The server looks it up, so
        deleting one record ends every copy at the next read of the store. The
        price is that read on each request, and a store that has to be there:
        without it, nobody can be checked.
      </p>
      <p className="mt-4">
        These are two ends of a dial, not two camps. Put a denylist, an epoch or
        a refresh token on a lane: the token becomes revocable, or dies sooner,
        for exactly as much state and as many reads as you then see in the
        trace.
      </p>
      <p className="mt-6 text-base text-soft">
        Every size, time and verdict in the experiment was measured just now, on
        this server.
      </p>
    </section>
  );
}
