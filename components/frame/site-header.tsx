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
        <div className="order-last -mx-3 min-w-0 max-md:w-[calc(100%+1.5rem)] md:order-none md:mx-0">
          <SiteNav />
        </div>
        <div className="ml-auto">
          <RedisPill />
        </div>
        <div className="-mr-3 -ml-3 sm:-mr-2">
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
