import { PageLink } from "@/components/ui/page-link";

const DOORS = [
  {
    href: "/learn",
    name: "Learn",
    what: "Guided lessons. Predict, run it for real, see what was measured.",
  },
  {
    href: "/playground",
    name: "Play",
    what: "Any strategy beside any other, with every knob and the evidence.",
  },
  {
    href: "/class",
    name: "Teach",
    what: "A class logs in with its own phones. One press logs it out.",
  },
];

const SIDE_DOORS = [
  {
    href: "/decide",
    name: "Decide",
    what: "Your requirements, the login that meets them, and the reasons.",
  },
  {
    href: "/claims",
    name: "Look it up",
    what: "The article’s 39 claims, with verdicts and this server’s figures.",
  },
];

/** Where to go from the duel. */
export function Doors() {
  return (
    <nav aria-label="Where to go from here" className="mt-16">
      <DoorList doors={DOORS} columns="sm:grid-cols-3" />
      <DoorList doors={SIDE_DOORS} columns="mt-4 sm:grid-cols-2" />
    </nav>
  );
}

function DoorList({
  doors,
  columns,
}: {
  doors: typeof DOORS;
  columns: string;
}) {
  return (
    <ul className={`grid gap-4 ${columns}`}>
      {doors.map(({ href, name, what }) => (
        <li key={href}>
          <PageLink
            href={href}
            className="block h-full rounded-2xl border border-line bg-card px-5 py-5 hover:bg-wash"
          >
            <span className="block font-medium font-serif text-2xl">
              {name}
            </span>
            <span className="mt-1 block text-pretty text-soft">{what}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
