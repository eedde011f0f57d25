import { Button } from "@/components/ui/button";

/** What may be wrong, and the one thing to try. */
export function ErrorHelp({ retry }: { retry: () => void }) {
  return (
    <div className="mx-auto max-w-2xl px-4 pt-16 sm:px-8">
      <h1 className="font-medium font-serif text-4xl tracking-tight">
        This page broke.
      </h1>
      <p className="mt-4 font-serif text-lg text-soft">
        Nothing of yours is lost: credentials and realms live on the server.
        Often the server was just restarted, or the page is older than the
        server. If trying again does not help, reload the page.
      </p>
      <p className="mt-6">
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      </p>
    </div>
  );
}
