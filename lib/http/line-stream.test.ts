import { expect, test } from "vitest";
import { lineStream } from "./line-stream";
import { HttpProblem } from "./problem";

const busy = new HttpProblem("too-many-requests", "Later.");

async function linesOf(response: Response) {
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

test("each thing seen is a line, and the answer is the last one", async () => {
  const response = await lineStream(async (tell) => {
    tell({ day: 0 });
    await Promise.resolve();
    tell({ day: 1 });
    return { figures: {} };
  });
  expect(await linesOf(response)).toEqual([
    { seen: { day: 0 } },
    { seen: { day: 1 } },
    { answer: { figures: {} } },
  ]);
});

test("a line arrives while the work still goes on", async () => {
  let finish = (_: string) => {};
  const response = await lineStream<string>((tell) => {
    tell(1);
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe('{"seen":1}\n');
  finish("done");
  const last = (await reader?.read())?.value;
  expect(new TextDecoder().decode(last)).toBe('{"answer":"done"}\n');
});

test("what fails at once is thrown, what fails later is the last line", async () => {
  await expect(lineStream(() => Promise.reject(busy))).rejects.toBe(busy);
  const response = await lineStream(async (tell) => {
    tell(1);
    throw busy;
  });
  const [, end] = await linesOf(response);
  expect(end.problem).toMatchObject({ status: 429, detail: "Later." });
});

test("whoever hangs up stops nothing and breaks nothing", async () => {
  let finish = () => {};
  let say = (_: unknown) => {};
  const response = await lineStream<void>((tell) => {
    say = tell;
    tell(1);
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await response.body?.cancel();
  say(2);
  finish();
  await new Promise((turn) => setTimeout(turn, 0));
});
