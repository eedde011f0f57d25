/** Yes or no, kept in the browser; the windows of it share the choice. */
export class Switch {
  private readonly listeners = new Set<() => void>();
  private value: boolean | undefined;

  constructor(
    private readonly name: string,
    private readonly initial: boolean,
  ) {}

  read = (): boolean => {
    this.value ??= stored(this.name) ?? this.initial;
    return this.value;
  };

  initially = (): boolean => this.initial;

  set = (value: boolean) => {
    this.value = value;
    try {
      localStorage.setItem(this.name, String(value));
    } catch {
      // A browser that keeps nothing: it holds for this page.
    }
    this.tell();
  };

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    window.addEventListener("storage", this.onStorage);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      window.removeEventListener("storage", this.onStorage);
    };
  };

  private onStorage = ({ key }: StorageEvent) => {
    if (key !== this.name) return;
    this.value = undefined;
    this.tell();
  };

  private tell() {
    for (const listener of this.listeners) listener();
  }
}

function stored(name: string): boolean | undefined {
  try {
    const text = localStorage.getItem(name);
    return text === null ? undefined : text === "true";
  } catch {
    return undefined;
  }
}

/** Black on white, or white on black, for a projector in a bright room. */
export const highContrast = new Switch("still-logged-in:contrast", false);

/** Keys that are letters. */
export const letterKeys = new Switch("still-logged-in:letter-keys", true);
