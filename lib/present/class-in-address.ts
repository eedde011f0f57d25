import { readCode } from "@/lib/class/room-code";

/** The class that this page's address names, as `?class=K7MX2P`, or null. */
export function classInAddress(): string | null {
  return readCode(new URLSearchParams(location.search).get("class") ?? "");
}

/** An address of this site, kept within the class of this page, if it has one. */
export function inThisClass(path: string, follows = false): string {
  const code = classInAddress();
  const asked = [
    ...(code === null ? [] : [`class=${code}`]),
    ...(follows ? ["follow"] : []),
  ];
  return asked.length === 0 ? path : `${path}?${asked.join("&")}`;
}
