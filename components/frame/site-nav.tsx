"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
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
  const nav = useRef<HTMLElement>(null);

  // On a phone the row is longer than the screen.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]");
    // The row alone is moved: the page may be on its way to an anchor.
    if (path && current)
      nav.current?.scrollTo({ left: current.offsetLeft - 16 });
  }, [path]);

  // A phone in a class shows one thing: its lamps.
  if (useInRoom()) return null;
  return (
    <nav ref={nav} aria-label="Site" className="flex overflow-x-auto md:gap-1">
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
