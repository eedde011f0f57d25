import type { Locator, Page } from "@playwright/test";
import { listLessons } from "@/lib/lessons/lesson";
import { slideWords } from "@/lib/lessons/slide-words";
import { expect } from "./fixtures";

const lesson = listLessons()[2];
if (lesson === undefined) throw new Error("no third lesson");
const words = slideWords(lesson);

/** The number of the first slide with this title. */
export function slideOf(title: RegExp): number {
  return words.findIndex((slide) => title.test(slide.title)) + 1;
}

/** The slides of the lesson "Still logged in?", as presenter and class see them. */
export class StagePage {
  static readonly count = words.length;
  static readonly path = `/present/${lesson?.slug}`;
  static readonly lesson = `/learn/${lesson?.slug}`;

  readonly shown: Locator;

  constructor(readonly page: Page) {
    this.shown = page.locator("[data-live] [data-current]");
  }

  static async open(page: Page, slide: number): Promise<StagePage> {
    await page.goto(`${StagePage.path}#${slide}`);
    const stage = new StagePage(page);
    await stage.expectSlide(slide);
    return stage;
  }

  /** It is there, alone, and the address says so. */
  async expectSlide(slide: number) {
    await expect(this.shown).toHaveAttribute("data-slide", String(slide));
    await expect(this.page).toHaveURL(new RegExp(`#${slide}$`));
    await expect(this.page.locator("[data-slide]:visible")).toHaveCount(1);
  }

  /** Of each slide: by how much it is too wide, and how large its code is. */
  measureAll() {
    return this.page.evaluate(async (count) => {
      const found = [];
      for (let slide = 1; slide <= count; slide += 1) {
        location.hash = `#${slide}`;
        const place = `[data-current][data-slide="${slide}"]`;
        while (document.querySelector(place) === null) {
          await new Promise(requestAnimationFrame);
        }
        const shown = document.querySelector(place) as HTMLElement;
        const code = shown.querySelector("pre[tabindex] code");
        const codePx = code
          ? Number.parseFloat(getComputedStyle(code).fontSize)
          : Number.POSITIVE_INFINITY;
        const overPx = shown.scrollWidth - shown.clientWidth;
        found.push({ slide, overPx, codePx });
      }
      return found;
    }, StagePage.count);
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
