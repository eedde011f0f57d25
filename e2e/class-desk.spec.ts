import type { Page } from "@playwright/test";
import type { ClassOpened, Joined, RoomState } from "@/lib/class/protocol";
import { violationsOf } from "./axe";
import { type Answer, call } from "./call";
import { expect, test } from "./fixtures";

/** One journey in two browsers, on a machine that also tests something else. */
test.setTimeout(60_000);

/** A student who is nothing but calls: her stream is open, her checks are real. */
class Student {
  private readonly gone = new AbortController();

  private constructor(
    private readonly api: string,
    private readonly cookie: string,
  ) {}

  static async join(api: string, nickname: string): Promise<Student> {
    const joined = await call(`${api}/join`, {
      method: "POST",
      body: { nickname },
    });
    expect(joined.as<Joined>().nickname).toBe(nickname);
    const pairs = joined.setCookies.map((line) => line.split(";")[0]);
    const student = new Student(api, pairs.join("; "));
    const { signal } = student.gone;
    const headers = { cookie: student.cookie };
    const stream = await fetch(`${api}/events`, { headers, signal });
    expect(stream.status).toBe(200);
    await student.post("/confirm");
    return student;
  }

  post(path: string, body: object = {}): Promise<Answer> {
    const headers = { cookie: this.cookie };
    return call(this.api + path, { method: "POST", headers, body });
  }

  leave() {
    this.gone.abort();
  }
}

/** A class that this page has opened, at its desk. */
async function openDesk(page: Page, baseUrl: string) {
  await page.goto("/api");
  const { code } = await page.evaluate(async (): Promise<ClassOpened> => {
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: "{}" };
    return (await fetch("/api/class", init)).json();
  });
  await page.goto(`/class/${code}/desk`);
  return { code, api: `${baseUrl}/api/class/${code}` };
}

/** The address that phones reach, or what to type while there is none. */
async function wayInto(baseUrl: string): Promise<string> {
  const answer = await call(`${baseUrl}/api/class`);
  const [address] = answer.as<{ addresses: string[] }>().addresses;
  const host = address && new URL(address).host;
  return host ? `${host}/class` : "npm start -- --lan";
}

test("the desk: who is in, what is done, what the class thinks", async ({
  page,
  browser,
  baseUrl,
}) => {
  const { code, api } = await openDesk(page, baseUrl);
  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).click();
  const lamps = (lane: string) =>
    page.getByRole("region", { name: `${lane} lamps` });

  // The door: a code to read, and what to do while phones cannot come in.
  const door = page.getByRole("region", { name: "Join", exact: true });
  await expect(door).toContainText(`${code.slice(0, 3)} ${code.slice(3)}`);
  await expect(door).toContainText(await wayInto(baseUrl));
  await expect(door).toContainText("0 here");

  const students = await Promise.all(
    ["Ada", "Kim", "Zoë"].map((name) => Student.join(api, name)),
  );
  const [first, second, third] = students as [Student, Student, Student];
  await expect(page.getByRole("option")).toHaveCount(3);
  await expect(lamps("Session")).toHaveText(/3\s*green/);

  // Told at once, confirmed by each phone's own check.
  await press("Log everyone out");
  await expect(lamps("Session")).toHaveText(/0\s*red\s*3\s*waiting/);
  await first.post("/confirm");
  await second.post("/confirm");
  await expect(lamps("Session")).toHaveText(/2\s*red\s*1\s*waiting/);
  await expect(lamps("Token")).toHaveText(/2\s*green.*1\s*waiting/);
  third.leave();
  await expect(lamps("Token")).toHaveText(/1\s*unreachable/);

  // By keyboard alone: one student, then what is done to her.
  const kim = page.getByRole("option", { name: /^Kim/ });
  await page.getByRole("option").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("region", { name: "For 3" })).toBeVisible();
  await page.keyboard.press("Escape");
  await kim.focus();
  await page.keyboard.press("Space");
  await expect(kim).toHaveAttribute("aria-selected", "true");
  await press("Steal her credentials");
  const copies = page.getByRole("region", { name: "Stolen copies" });
  await expect(copies).toContainText("Stolen from a student");
  await expect(page.getByRole("status").getByText("done.")).toBeVisible();
  expect((await second.post("/stolen")).status).toBe(204);
  await expect(copies).toContainText("still accepted");
  await expect(copies).toContainText("refused: unknown-session");
  expect(await violationsOf(page)).toEqual([]);
  await copies.getByRole("button", { name: "Put away" }).click();
  await press("Clear selection");

  // A vote: how many, not what; then what, and what it really is.
  await press("Vote");
  await press("Open the vote");
  const board = page.getByRole("region", { name: "Vote" });
  await expect(board).toContainText("0 of 3");
  const { room } = (await call(api)).as<{ room: RoomState }>();
  const option = room.vote?.options[0];
  await first.post("/vote", { vote: room.vote?.id, option: option?.id });
  await expect(board).toContainText("1 of 3");
  await expect(board).not.toContainText("%");
  await press("Close the vote and show it");
  await expect(board).toContainText(`${option?.text}1 100 %`);

  // What the server refuses is said in its words.
  await page.route("**/acts", (route) => route.abort(), { times: 1 });
  await press("Clear the vote");
  await expect(page.getByRole("status").getByText("not done")).toBeVisible();
  await press("Clear the vote");
  await expect(board).toHaveCount(0);

  // Another device takes the desk over, and this one learns that.
  await press("Class");
  await press("Hand the desk over");
  await expect(page.getByText(/#key=/)).toHaveCount(0);
  await press("Show its code; the projector is off");
  const link = (await page.getByText(/#key=/).textContent()) ?? "";
  expect(await violationsOf(page)).toEqual([]);
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByRole("option")).toHaveCount(3);
  expect(other.url()).not.toContain("key");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Another device is the desk now",
  );

  await other.getByRole("button", { name: "Class", exact: true }).click();
  await other.getByRole("button", { name: "End the class" }).click();
  await other.getByRole("button", { name: "End it" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    "This class is over",
  );
  expect((await call(api)).status).toBe(404);
  for (const student of students) student.leave();
  await other.context().close();
});
