import type { AttackAnswer } from "@/lib/http/attack-contract";
import { violationsOf } from "./axe";
import { expect, problemOf, test } from "./fixtures";

const OUTCOME =
  /^Of (\d+) attacks, (\d+) got into the naive server, 0 into the hardened one\.$/;

test("every attack is fired at both servers, from the page", async ({
  page,
}) => {
  await page.goto("/attacks");
  const board = page.getByRole("region", { name: "All attacks" });
  const cards = page.getByRole("article");
  const count = await board.getByRole("listitem").count();

  // One by the keyboard alone, with both servers' words under it.
  const none = cards.filter({ hasText: "No signature at all" });
  await none.getByRole("button", { name: "Fire: No signature at all" }).focus();
  await page.keyboard.press("Enter");
  await expect(none.getByRole("status")).toContainText("Attacker is in");
  await expect(none.getByRole("status")).toContainText("Kept out");
  await expect(none.getByRole("table")).toContainText("signature is required");

  await board.getByRole("button", { name: "Fire all" }).click();
  await expect(board.getByRole("status")).toHaveText(OUTCOME);
  await expect(board.getByRole("status")).toContainText(`Of ${count} attacks`, {
    timeout: 30_000,
  });
  await expect(board.getByRole("status")).toContainText(
    `${count - 1} got into the naive server`,
  );
  expect(await violationsOf(page)).toEqual([]);
});

test("attacks are the owner's, and what is none is said to be none", async ({
  realm,
}) => {
  const fire = (id: string, body: unknown = {}) =>
    realm.asOwner(`/attacks/${id}`, { method: "POST", body });
  const { shots } = (await fire("alg-none")).as<AttackAnswer>();
  expect(shots.map(({ by }) => by).slice(0, 2)).toEqual(["owner", "attacker"]);
  expect(problemOf(await fire("rubber-hose"), 404).field).toBe("attack");
  expect(problemOf(await fire("alg-none", { a: 1 }), 400).field).toBe("a");
  const stranger = { method: "POST", body: {} };
  problemOf(await realm.asAnyone("/attacks/alg-none", stranger), 403);
});
