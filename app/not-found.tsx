import type { Metadata } from "next";
import { PageLink } from "@/components/ui/page-link";

export const metadata: Metadata = { title: "Nothing here" };

const PAGES = [
  { href: "/", name: "The duel", what: "one logout, two outcomes" },
  { href: "/learn", name: "Lessons", what: "predict, run, see" },
  { href: "/claims", name: "Claims", what: "the article, checked" },
  { href: "/api", name: "HTTP API", what: "every call, with curl" },
  { href: "/decisions", name: "Decisions", what: "why it is built this way" },
];

export default function NotFound() {
  return (
    <div className="mx-auto max-w-2xl px-4 pt-16 sm:px-8">
      <p className="eyebrow">404</p>
      <h1 className="mt-2 font-medium font-serif text-4xl tracking-tight">
        There is no such page.
      </h1>
      <p className="mt-4 font-serif text-lg text-soft">
        This is what there is:
      </p>
      <ul className="mt-4 space-y-2">
        {PAGES.map(({ href, name, what }) => (
          <li key={href}>
            <PageLink
              href={href}
              className="inline-block py-1 font-semibold underline"
            >
              {name}
            </PageLink>
            <span className="text-soft">: {what}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
