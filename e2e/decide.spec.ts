import { readFile } from "node:fs/promises";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";

const WEB_APP = [
  "One application of ours",
  "At the next request",
  "People in browsers",
  "Yes, and it may be in the path of each request",
  "One",
  "Yes, or an auditor asks for it",
  "Yes",
];

test("requirements become a recommendation, its reasons and a record", async ({
  page,
}) => {
  await page.goto("/decide");
  const groups = page.getByRole("group");
  await expect(groups).toHaveCount(WEB_APP.length);
  for (const [index, text] of WEB_APP.entries()) {
    const group = groups.nth(index);
    await group.getByRole("radio", { name: text, exact: true }).check();
  }
  const found = page.getByRole("region", { name: "Recommendation" });
  await expect(found.getByRole("heading", { level: 2 })).toHaveText(
    "Redis session",
  );
  await expect(found.getByRole("listitem").first()).toContainText("+");
  await expect(found).toContainText("ruled out");
  expect(await violationsOf(page)).toEqual([]);

  const saving = page.waitForEvent("download");
  await found.getByRole("button", { name: /^Download/ }).click();
  const record = await readFile(await (await saving).path(), "utf8");
  expect(record).toContain("We log users in by: **Redis session**.");
  expect(record).toContain("Stateless JWT (ruled out)");

  const stateless = groups.nth(3);
  await stateless.getByRole("radio", { name: "No", exact: true }).check();
  await expect(found.getByRole("heading", { level: 2 })).toHaveText(
    "Nothing does all of this",
  );
});
