import { PageLink } from "@/components/ui/page-link";

const PAGES = [
  { href: "/learn/glossary", name: "Glossary" },
  { href: "/api", name: "HTTP API" },
  { href: "/decisions", name: "Decisions" },
];

export function SiteFooter() {
  return (
    <footer className="mt-20 border-line border-t py-8 text-soft text-sm print:hidden">
      <div className="mx-auto max-w-6xl px-4 sm:px-8">
        <nav aria-label="More" className="mb-2 flex flex-wrap gap-x-6">
          {PAGES.map(({ href, name }) => (
            <PageLink
              key={href}
              href={href}
              className="flex min-h-11 items-center underline hover:text-ink sm:min-h-9"
            >
              {name}
            </PageLink>
          ))}
        </nav>
        <p>
          Still Logged In? is open source under the MIT licence. Everything on
          these pages comes from this server: no font, script or figure from
          elsewhere.
        </p>
      </div>
    </footer>
  );
}
