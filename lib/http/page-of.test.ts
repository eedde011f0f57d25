import { expect, test } from "vitest";
import { pageOf } from "./page-of";

test.each([
  ["/class/K7M2QX", "/class/room"],
  ["/class/k7m-2qx/", "/class/room"],
  ["/class/K7M2QX/desk", "/class/desk"],
  // Pages of their own, not rooms of that name.
  ["/class/room", "/class/room"],
  ["/class/desk", "/class/desk"],
  ["/class/worksheet", "/class/worksheet"],
  ["/class", "/class"],
  ["/learn/03-still-logged-in", "/learn/03-still-logged-in"],
])("%s is shown by %s", (path, page) => {
  expect(pageOf(path)).toBe(page);
});
