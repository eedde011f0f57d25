import { readWall, setWall } from "./measure-client";

/** What the browser did with a cookie that was just set. */
export interface CookieKnock {
  sizeBytes: number;
  verdict: "kept" | "dropped";
  /** What came back instead, when the new one was dropped. */
  instead: { start: string; sizeBytes: number } | null;
}

const NAME_BYTES = "wall".length;

/** An earlier cookie, small and easy to know again. */
const EARLIER = "the-earlier-cookie";

/**
 * Sets a small cookie, then a second one over it, and asks which came back.
 * Null when the server did not answer.
 */
export async function knockWithCookie(
  value: string,
): Promise<CookieKnock | null> {
  const earlier = await setWall(EARLIER);
  const later = await setWall(value);
  const read = await readWall();
  if (!earlier.ok || !later.ok || !read.ok) return null;
  const { cookie } = read.value;
  const sizeBytes = NAME_BYTES + value.length;
  const kept =
    cookie?.sizeBytes === sizeBytes && value.startsWith(cookie.start);
  return {
    sizeBytes,
    verdict: kept ? "kept" : "dropped",
    instead: kept ? null : cookie,
  };
}

/** What the server answered to a header of some length. */
export interface HeaderKnock {
  valueBytes: number;
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** All header lines of the request, as the server counted them. */
  headerBytes: number | null;
}

/** Sends one request whose Authorization value has this many bytes. */
export async function knockWithHeader(
  valueBytes: number,
): Promise<HeaderKnock> {
  const answer = await readWall("x".repeat(valueBytes));
  return answer.ok
    ? { valueBytes, status: 200, headerBytes: answer.value.headerBytes }
    : { valueBytes, status: answer.problem.status, headerBytes: null };
}

/**
 * The largest size that still passes, between one that does and one that does
 * not, by halving. `knock` really tries each; null when it could not.
 */
export async function findWall(
  passes: number,
  fails: number,
  knock: (size: number) => Promise<boolean | null>,
  onTry: (size: number) => void,
): Promise<number | null> {
  let [low, high] = [passes, fails];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    onTry(middle);
    const passed = await knock(middle);
    if (passed === null) return null;
    if (passed) low = middle;
    else high = middle;
  }
  return low;
}
