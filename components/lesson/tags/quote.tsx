const CODE = /[{}()=]|\/\/|^ey/;

/** The article's words; its code looks like code. */
export function Quote({ words }: { words: string }) {
  const looks = CODE.test(words)
    ? "whitespace-pre-wrap font-mono text-sm leading-relaxed"
    : "whitespace-pre-line font-serif text-xl italic leading-snug";
  return (
    <blockquote
      className={`mt-2 text-pretty [overflow-wrap:anywhere] ${looks}`}
    >
      {words}
    </blockquote>
  );
}
