import type { LaneId, OwnCredential } from "./protocol";

/** What a student's browser keeps of its place in a class; no secret is in it. */
export interface OwnPlace {
  code: string;
  seat: string;
  /** By which round of the class it is logged in. */
  round: number;
  /** What was issued to it last, for the eyes of its student. */
  credentials: Record<LaneId, OwnCredential> | null;
  /** The option it chose, by the number of the vote. */
  votes: Record<string, string>;
  /** The act that asked for copies, once they were handed over. */
  handedOver: number;
}

/** One at a time: the cookie of a seat has one name for all classes. */
const KEY = "still-logged-in:class";

type Listener = () => void;

/** Shared by everything on the page, and by the browser's tabs. */
class OwnPlaceStore {
  private readonly listeners = new Set<Listener>();
  private text: string | null = null;
  private current: OwnPlace | null = null;

  /** The same object until something changes. */
  read = (): OwnPlace | null => {
    const text = this.keepsNothing ? this.text : stored();
    if (text !== this.text) {
      this.text = text;
      this.current = parse(text);
    }
    return this.current;
  };

  /** Changes this place, or begins it: another class or seat is forgotten. */
  keep(code: string, seat: string, changes: Partial<OwnPlace>) {
    const place = placeIn(this.read(), code, seat) ?? blank(code, seat);
    this.current = { ...place, ...changes };
    this.text = JSON.stringify(this.current);
    try {
      localStorage.setItem(KEY, this.text);
    } catch {
      // A browser that keeps nothing still knows until the page is left.
      this.keepsNothing = true;
    }
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    window.addEventListener("storage", listener);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener("storage", listener);
    };
  };

  private keepsNothing = false;
}

export const ownPlaceStore = new OwnPlaceStore();

/** A kept place, if it is the one of this class and seat. */
export function placeIn(
  kept: OwnPlace | null,
  code: string,
  seat: string | undefined,
): OwnPlace | null {
  return kept?.code === code && kept.seat === seat ? kept : null;
}

function blank(code: string, seat: string): OwnPlace {
  return { code, seat, round: 0, credentials: null, votes: {}, handedOver: 0 };
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function parse(text: string | null): OwnPlace | null {
  try {
    const { code, seat, ...rest } = JSON.parse(text ?? "");
    return { ...blank(code, seat), ...rest };
  } catch {
    return null;
  }
}
