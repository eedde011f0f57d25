import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * Everything that axe finds on the page as it is, in both themes, each as a
 * rule and a place. Themes differ in colour alone, so the dark one is asked
 * about contrast alone. `within` limits it to a part of the page, where another
 * test looks at the rest.
 */
export async function violationsOf(
  page: Page,
  within = "html",
): Promise<string[]> {
  // What fades in has a contrast of its own for a moment.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await new AxeBuilder({ page })
    .include(within)
    .withRules(["color-contrast"])
    .analyze();
  await page.emulateMedia({ colorScheme: "light" });
  const found = [
    ...violations.map((violation) => ({ ...violation, theme: "light" })),
    ...inDark.violations.map((violation) => ({ ...violation, theme: "dark" })),
  ];
  return found.flatMap(({ id, nodes, theme }) =>
    nodes.map(({ target }) => `${theme}: ${id}: ${target.join(" ")}`),
  );
}
