/** One element of a DER encoding: where its content starts and ends. */
export interface DerElement {
  tag: number;
  /** The first byte of the element, that is, of its tag. */
  at: number;
  start: number;
  end: number;
}

export const SEQUENCE = 0x30;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;

/** The element at `at`; null when the bytes end first (X.690 § 8.1). */
export function readElement(der: Uint8Array, at: number): DerElement | null {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return within(der, { tag, at, start: at + 2 }, first);
  const lengthBytes = first & 0x7f;
  if (lengthBytes === 0 || lengthBytes > 4) return null;
  let length = 0;
  for (let next = 0; next < lengthBytes; next += 1) {
    length = length * 256 + (der[at + 2 + next] ?? 0);
  }
  return within(der, { tag, at, start: at + 2 + lengthBytes }, length);
}

function within(
  der: Uint8Array,
  element: Omit<DerElement, "end">,
  length: number,
): DerElement | null {
  const end = element.start + length;
  return end > der.length ? null : { ...element, end };
}

/** The elements inside another; those after a break are left out. */
export function childrenOf(der: Uint8Array, parent: DerElement): DerElement[] {
  const children: DerElement[] = [];
  let at = parent.start;
  while (at < parent.end) {
    const child = readElement(der, at);
    if (child === null) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Writes one element around contents. */
export function writeElement(
  tag: number,
  ...contents: Uint8Array[]
): Uint8Array {
  const length = contents.reduce((sum, { length: each }) => sum + each, 0);
  const sizes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    sizes.unshift(rest % 256);
  }
  const head =
    length < 0x80 ? [tag, length] : [tag, 0x80 | sizes.length, ...sizes];
  const element = new Uint8Array(head.length + length);
  element.set(head);
  let at = head.length;
  for (const content of contents) {
    element.set(content, at);
    at += content.length;
  }
  return element;
}
