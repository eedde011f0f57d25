import type { Locator, Page } from "@playwright/test";
import type { Lesson } from "@/lib/lessons/lesson";
import { expect } from "./fixtures";

/** One lesson, as its reader sees it. */
export class LessonPage {
  readonly evidence: Locator;

  constructor(
    readonly page: Page,
    readonly lesson: Lesson,
  ) {
    this.evidence = page.getByRole("region", { name: "Evidence" });
  }

  static async open(page: Page, lesson: Lesson): Promise<LessonPage> {
    await page.goto(`/learn/${lesson.slug}`);
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toHaveText(lesson.title);
    return new LessonPage(page, lesson);
  }

  get state(): Locator {
    return this.page.getByText(/^(Not begun|Begun|Done)$/);
  }

  /** The group of a prediction or a question. */
  group(kind: "Predict" | "Question"): Locator {
    return this.page.getByRole("group", { name: new RegExp(`^${kind}`) });
  }

  get runs(): Locator {
    return this.page.getByRole("button", { name: "Run it" });
  }

  async predict(text: string) {
    await this.group("Predict")
      .getByRole("radio", { name: text, exact: true })
      .check();
    const lock = this.page.getByRole("button", { name: "Lock my prediction" });
    await lock.click();
    await expect(lock).toBeHidden();
  }

  async answer(text: string) {
    const question = this.group("Question");
    await question.getByRole("radio", { name: text, exact: true }).check();
    await question.getByRole("button", { name: /judge|Check/ }).click();
  }

  /** Every experiment that was started has something to show, and no fault. */
  async expectAllRan(within: { timeout: number }) {
    const { page } = this;
    const waiting = page.getByText(/^(Setting up|The server runs it|Logging)/);
    await expect(waiting).toHaveCount(0, within);
    const faults = page.getByRole("alert").filter({ hasText: /./ });
    await expect(faults).toHaveCount(0);
  }

  async expectNoSidewaysScroll() {
    const { scrollWidth, clientWidth } = await this.page.evaluate(
      () => document.documentElement,
    );
    expect(scrollWidth).toBe(clientWidth);
  }
}
