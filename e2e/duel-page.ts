import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

export const ALIVE = /^Still logged in/;
export const DEAD = /^Logged out/;
export const EXPIRED = /^Expired/;
export const UNKNOWN = /^Cannot tell/;

/** One lane of the duel, as a visitor sees it. */
export class LaneOnPage {
  constructor(
    readonly panel: Locator,
    /** The control that puts another strategy on the lane. */
    readonly strategy: Locator,
  ) {}

  get verdict(): Locator {
    return this.panel.getByRole("strong").first();
  }

  get survival(): Locator {
    return this.panel.getByRole("strong").last();
  }

  /** The last replays, in words. */
  get strip(): Locator {
    return this.panel.getByRole("img");
  }
}

/** The home page's experiment. */
export class DuelPage {
  readonly first: LaneOnPage;
  readonly second: LaneOnPage;
  readonly logOut: Locator;
  readonly startOver: Locator;
  /** What a screen reader is told. */
  readonly announced: Locator;

  constructor(readonly page: Page) {
    this.first = this.lane(0, "first");
    this.second = this.lane(1, "second");
    this.logOut = this.button("Log Alice out everywhere");
    this.startOver = this.button("Start over");
    this.announced = page.getByRole("status");
  }

  /** Opens the page and waits until both stolen copies are accepted. */
  static async open(page: Page, url = "/"): Promise<DuelPage> {
    const duel = new DuelPage(page);
    await page.goto(url);
    await duel.expectBoth(ALIVE, ALIVE);
    return duel;
  }

  async expectBoth(first: RegExp, second: RegExp) {
    await expect(this.first.verdict).toHaveText(first);
    await expect(this.second.verdict).toHaveText(second);
  }

  async choose(lane: LaneOnPage, title: string) {
    await lane.strategy.click();
    const name = new RegExp(`^${title}\\b`);
    await this.page.getByRole("option", { name }).click();
    await expect(lane.strategy).toHaveText(title);
  }

  async fastForward(step: string) {
    await this.button(step).click();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  private lane(place: number, side: string): LaneOnPage {
    const { page } = this;
    return new LaneOnPage(
      page.getByRole("article").nth(place),
      page.getByRole("combobox", { name: `Strategy of the ${side} lane` }),
    );
  }
}
