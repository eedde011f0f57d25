"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";
import { useInRoom } from "./use-in-room";

const PAGES = [
  { href: "/", name: "Duel" },
  { href: "/learn", name: "Lessons" },
  { href: "/playground", name: "Playground" },
  { href: "/attacks", name: "Attacks" },
  { href: "/claims", name: "Claims" },
  { href: "/decide", name: "Decide" },
  { href: "/class", name: "Teach" },
];

export function SiteNav() {
  const path = usePathname();
  // A phone in a class shows one thing: its lamps.
  if (useInRoom()) return null;
  return (
    <nav aria-label="Site" className="flex overflow-x-auto md:gap-1">
      {PAGES.map(({ href, name }) => (
        <PageLink
          key={href}
          href={href}
          aria-current={isCurrent(path, href) ? "page" : undefined}
          className="flex min-h-11 items-center rounded-lg px-2.5 text-sm sm:px-3 text-soft hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink sm:min-h-9"
        >
          {name}
        </PageLink>
      ))}
    </nav>
  );
}

function isCurrent(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path.startsWith(href);
}
