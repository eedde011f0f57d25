import type { Locator, Page } from "@playwright/test";
import { ALIVE } from "./duel-page";
import { expect } from "./fixtures";

type Side = "first" | "second";

/** One lane of the playground, as a visitor sees it. */
export class PlaygroundLane {
  constructor(
    private readonly playground: PlaygroundPage,
    private readonly side: Side,
  ) {}

  get panel(): Locator {
    const lanes = this.playground.page.getByRole("region", {
      name: "The lanes",
    });
    return lanes.getByRole("article").nth(this.side === "first" ? 0 : 1);
  }

  get verdict(): Locator {
    return this.panel.getByRole("strong").first();
  }

  get strategy(): Locator {
    return this.select("Strategy");
  }

  get user(): Locator {
    return this.select("User");
  }

  /** One of the lane's selects: Strategy, User, Lifetime, Algorithm. */
  select(what: string): Locator {
    const name = `${what} of the ${this.side} lane`;
    return this.playground.page.getByRole("combobox", { name });
  }

  /** Chooses an option of one of the lane's selects by the start of its name. */
  async choose(what: string, title: string) {
    await this.select(what).click();
    const name = new RegExp(`^${title}\\b`);
    await this.playground.page.getByRole("option", { name }).click();
    await expect(this.select(what)).toHaveText(name);
  }

  /** Opens the lane's lifetime, algorithm and claims. */
  async openSettings() {
    await this.panel.getByText("Lifetime, algorithm, claims").click();
  }

  async press(name: string) {
    await this.panel.getByRole("button", { name, exact: true }).click();
  }
}

/** The page at /playground. */
export class PlaygroundPage {
  readonly first = new PlaygroundLane(this, "first");
  readonly second = new PlaygroundLane(this, "second");

  constructor(readonly page: Page) {}

  /** Opens the page and waits until the shown lanes are logged in. */
  static async open(page: Page, url = "/playground"): Promise<PlaygroundPage> {
    const playground = new PlaygroundPage(page);
    await page.goto(url);
    await expect(playground.first.verdict).toHaveText(ALIVE);
    return playground;
  }

  async expectBoth(first: RegExp, second: RegExp) {
    await expect(this.first.verdict).toHaveText(first);
    await expect(this.second.verdict).toHaveText(second);
  }

  /** Presses a button of the acts, the clock or the toolbar. */
  async press(name: string) {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Opens one of the instruments below the lanes. */
  async openInstrument(name: string) {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** The row of one thief in the stolen drawer. */
  thief(number: number): Locator {
    return this.page.getByRole("listitem", { name: `Thief ${number}` });
  }

  /** What the survival table says of a thief after an act. */
  survival(number: number): Locator {
    const table = this.page.getByRole("region", {
      name: "Survival after each act",
    });
    return table.getByRole("row").filter({ hasText: `Thief ${number}` });
  }

  /** The realm that this browser's page works in. */
  realm(): Promise<string | null> {
    return this.page.evaluate(() => localStorage.getItem("realm"));
  }
}
