import { expect, test } from "vitest";
import { testLab } from "@/lib/strategies/fixtures";
import { SCENE_RUNS } from "./scene-runs";

const lab = await testLab();

test("what a lesson's scene shows, the server plays for a class", async () => {
  const played = async (id: "one-logout" | "frozen-role" | "open-letter") =>
    SCENE_RUNS[id]?.(lab);
  const { outcome } = (await played("one-logout")) ?? {};
  expect(outcome).toBe("still accepted and refused");
  expect((await played("frozen-role"))?.roles).toBe("admin and user");
  expect((await played("open-letter"))?.claimsRead).toBe(4);
});
