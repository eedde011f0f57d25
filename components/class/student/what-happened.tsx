/** The last thing that was done, and what it means for this student. */
export function WhatHappened({
  words,
  meaning,
}: {
  words: string;
  meaning: string;
}) {
  return (
    <section
      role="status"
      aria-label="What just happened"
      className="lesson-card min-h-24 px-4 py-3"
    >
      <p className="font-medium font-serif text-xl leading-snug">{words}</p>
      <p className="mt-1 text-pretty leading-snug">{meaning}</p>
    </section>
  );
}
