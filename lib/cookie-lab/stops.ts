import type { LabHost } from "./names";
import type { TrialId } from "./trials";

/** Which cookies an answer sets. */
type Sets = "victims" | "tossed" | "untossed" | "expired";

/** What script does on a page before it goes on. */
type Act = "read" | "flood" | "sweep" | "wait";

/** One page of the window. */
export interface Stop {
  id: string;
  host: LabHost;
  title: string;
  /** What happens here. */
  tells: string;
  /** It is reached by a form. */
  post?: true;
  /** Arriving here is a trial: what the request carried is noted. */
  notes?: TrialId;
  sets?: Sets;
  act?: Act;
}

const WAY: readonly Stop[] = [
  {
    id: "login",
    host: "app",
    title: "You log in",
    tells: "The answer sets every cookie of the table.",
    sets: "victims",
    act: "sweep",
  },
  {
    id: "kept",
    host: "app",
    title: "What was kept",
    tells: "A script on this page reads what it can, and sends a request.",
    notes: "kept",
    act: "read",
  },
  {
    id: "lure",
    host: "evil",
    title: "Another site",
    tells: "It links to the app, as a mail or a search result would.",
  },
  {
    id: "link",
    host: "app",
    title: "A visitor arrives",
    tells: "By a link on another site.",
    notes: "link",
  },
  {
    id: "inside",
    host: "app",
    title: "The next click",
    tells: "By a link of the app itself.",
    notes: "inside",
  },
  {
    id: "trap",
    host: "evil",
    title: "Another site",
    tells: "It holds a form that sends itself: transfer 100 to Mallory.",
  },
  {
    id: "post",
    host: "app",
    title: "A form arrives",
    tells: "From another site.",
    post: true,
    notes: "post",
  },
  {
    id: "neighbour",
    host: "sub",
    title: "A sibling subdomain",
    tells: "It holds the same form. It is another origin, but the same site.",
  },
  {
    id: "sibling",
    host: "app",
    title: "A form arrives",
    tells: "From the sibling.",
    post: true,
    notes: "sibling",
  },
  {
    id: "own",
    host: "app",
    title: "A form arrives",
    tells: "The app’s own, with its token.",
    post: true,
    notes: "own",
  },
  {
    id: "toss",
    host: "sub",
    title: "A sibling subdomain",
    tells: "It sets cookies of the same names for the whole domain.",
    sets: "tossed",
  },
  {
    id: "tossed",
    host: "app",
    title: "After the toss",
    tells: "What the app receives under each name now.",
    notes: "tossed",
    sets: "untossed",
  },
  {
    id: "flood",
    host: "app",
    title: "A bad script",
    tells: "It fills the jar with 400 cookies, then sets its own of each name.",
    act: "flood",
  },
  {
    id: "flooded",
    host: "app",
    title: "After the flood",
    tells: "What the app receives under each name now.",
    notes: "flooded",
    sets: "expired",
    act: "sweep",
  },
];

/** Only for those who wait: does a form fare otherwise after two minutes? */
const WAITING: readonly Stop[] = [
  {
    id: "again",
    host: "app",
    title: "You log in again",
    tells: "With new cookies, whose age counts from now.",
    sets: "victims",
  },
  {
    id: "patience",
    host: "evil",
    title: "Another site waits",
    tells: "The same form, held back.",
    act: "wait",
  },
  {
    id: "aged",
    host: "app",
    title: "A form arrives",
    tells: "From another site, and the cookies are no longer fresh.",
    post: true,
    notes: "aged",
    sets: "expired",
  },
];

const END: Stop = {
  id: "end",
  host: "app",
  title: "Done",
  tells: "Every cookie of the lab is deleted again.",
  sets: "expired",
};

/** The window's way through the three names. */
export function wayOf({ waitSec }: { waitSec: number }): readonly Stop[] {
  return [...WAY, ...(waitSec > 0 ? WAITING : []), END];
}

/** Where the window is when it has nothing more to do. */
export const LAST_STOP = END.id;
