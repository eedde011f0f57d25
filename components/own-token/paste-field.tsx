/** Browsers take seconds to lay out a megabyte without a space. */
const MOST_SHOWN = 20_000;

/** Where the token is pasted. A very long text is read whole, shown in part. */
export function PasteField({
  text,
  onText,
}: {
  text: string;
  onText: (text: string) => void;
}) {
  const isCut = text.length > MOST_SHOWN;
  return (
    <>
      <label htmlFor="own-token" className="font-medium text-sm">
        Your token
      </label>
      <textarea
        id="own-token"
        rows={6}
        value={isCut ? text.slice(0, MOST_SHOWN) : text}
        onChange={(event) => onText(event.target.value)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        aria-describedby="own-token-cut"
        placeholder="eyJ… or a whole Authorization or Cookie line, or an address with a token in it"
        className="mt-1 w-full break-all rounded-xl border border-edge bg-card p-4 font-mono text-sm leading-relaxed"
      />
      <p id="own-token-cut" className="min-h-5 text-soft text-xs">
        {isCut &&
          `${text.length.toLocaleString("en")} characters were read; the field shows the first ${MOST_SHOWN.toLocaleString("en")}.`}
      </p>
    </>
  );
}
