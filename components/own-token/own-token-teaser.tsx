import Link from "next/link";

/** The way from the playground to the reader’s own token. */
export function OwnTokenTeaser() {
  return (
    <p className="text-sm">
      <Link
        href="/playground/token"
        className="font-medium underline underline-offset-4"
      >
        Bring your own token
      </Link>
      <span className="text-soft">
        : decode, weigh, check and verify any JWT, in this browser alone.
      </span>
    </p>
  );
}
