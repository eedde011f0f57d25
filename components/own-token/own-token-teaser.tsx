import { PageLink } from "@/components/ui/page-link";

/** The way from the playground to the reader’s own token. */
export function OwnTokenTeaser() {
  return (
    <p className="text-sm">
      <PageLink
        href="/playground/token"
        className="font-medium underline underline-offset-4"
      >
        Bring your own token
      </PageLink>
      <span className="text-soft">
        : decode, weigh, check and verify any JWT, in this browser alone.
      </span>
    </p>
  );
}
