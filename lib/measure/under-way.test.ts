import { expect, test } from "vitest";
import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { UnderWay } from "./under-way";

test("who comes late hears what the others have heard, in its order", async () => {
  let tell = (_: unknown) => {};
  const answer = { id: "any" } as MeasuredAnswer;
  const measured = new UnderWay(async (say) => {
    tell = say;
    return answer;
  });
  const early: unknown[] = [];
  const late: unknown[] = [];
  measured.listen((seen) => early.push(seen));
  tell(1);
  measured.listen((seen) => late.push(seen));
  tell(2);
  expect(early).toEqual([1, 2]);
  expect(late).toEqual([1, 2]);
  expect(await measured.answer).toBe(answer);
});
