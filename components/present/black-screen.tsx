/** Nothing to look at but whoever speaks; pressing it ends it. */
export function BlackScreen({ onEnd }: { onEnd: () => void }) {
  return (
    <button
      type="button"
      // It covers everything: the keyboard has to be where the way back is.
      ref={(button) => button?.focus()}
      onClick={onEnd}
      className="fixed inset-0 z-50 cursor-none bg-[#000] forced-color-adjust-none"
    >
      <span className="sr-only">The screen is black. Show the slide again</span>
    </button>
  );
}
