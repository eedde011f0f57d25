"use client";

import { Moon, Sun, SunMoon } from "lucide-react";
import { useSyncExternalStore } from "react";
import {
  chooseTheme,
  currentTheme,
  serverTheme,
  subscribeToTheme,
  THEMES,
} from "./theme";

const ICONS = { system: SunMoon, light: Sun, dark: Moon };

/** One button that steps through system, light and dark. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(
    subscribeToTheme,
    currentTheme,
    serverTheme,
  );
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const Icon = ICONS[theme];
  return (
    <button
      type="button"
      onClick={() => chooseTheme(next)}
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      className="grid size-11 shrink-0 place-items-center rounded-lg text-soft hover:bg-wash hover:text-ink sm:size-9"
    >
      <Icon aria-hidden className="size-[1.125rem]" />
    </button>
  );
}
