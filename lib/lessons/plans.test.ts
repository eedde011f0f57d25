import { expect, test } from "vitest";
import { lessonsOf, listPlans } from "./plans";

test("plans take the minutes that they promise, with lessons that there are", () => {
  const plans = listPlans();
  expect(plans.map(({ minutes }) => minutes)).toEqual([20, 50]);
  for (const plan of plans) {
    const spent = plan.steps.map(({ minutes }) => minutes);
    expect(spent.reduce((sum, each) => sum + each)).toBe(plan.minutes);
    expect(lessonsOf(plan)).toContain("03-still-logged-in");
  }
});
