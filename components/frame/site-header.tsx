import { PageLink } from "@/components/ui/page-link";
import { RedisPill } from "./redis-pill";
import { SiteNav } from "./site-nav";
import { ThemeToggle } from "./theme-toggle";

export function SiteHeader() {
  return (
    <header className="border-line border-b">
      <div className="flex flex-wrap items-center gap-x-4 px-4 py-1.5 sm:px-8">
        <PageLink
          href="/"
          className="flex min-h-11 items-center whitespace-nowrap font-medium font-serif text-xl tracking-tight"
        >
          Still logged in<span className="text-soft italic">?</span>
        </PageLink>
        <div className="order-3 -ml-3 sm:order-2 sm:ml-0">
          <SiteNav />
        </div>
        <div className="order-2 ml-auto sm:order-3">
          <RedisPill />
        </div>
        <div className="order-4 -mr-3 ml-auto sm:-mr-2 sm:-ml-3">
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
