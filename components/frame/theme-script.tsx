import { THEME_KEY } from "./theme";

/**
 * Runs before the first paint, so that a chosen theme does not flash. The
 * build hashes it for the Content-Security-Policy: keep it static.
 */
export function ThemeScript() {
  return <script>{SCRIPT}</script>;
}

const SCRIPT = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
