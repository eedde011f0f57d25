/** Said where nothing works without them. */
export function NeedsScripts() {
  return (
    <noscript>
      <p className="rounded-xl border border-edge bg-wash p-4">
        Keeping in step with the slides needs JavaScript. The slides themselves
        read without it.
      </p>
    </noscript>
  );
}
