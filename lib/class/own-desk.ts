/** The class that this browser opened last, so that its desk is found again. */
const KEY = "still-logged-in:desk";

export function rememberDesk(code: string) {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // A browser that keeps nothing finds its desk by the address alone.
  }
}

export function rememberedDesk(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
