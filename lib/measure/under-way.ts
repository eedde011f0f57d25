import type { MeasuredAnswer } from "@/lib/http/finding-contract";

/** Takes what a measurement has seen so far. */
export type Listener = (seen: unknown) => void;

/** A measurement that waits or runs, and everybody who waits for it. */
export class UnderWay {
  private readonly seen: unknown[] = [];
  private readonly listeners = new Set<Listener>();
  readonly answer: Promise<MeasuredAnswer>;

  constructor(run: (tell: Listener) => Promise<MeasuredAnswer>) {
    this.answer = run((seen) => {
      this.seen.push(seen);
      for (const listener of this.listeners) listener(seen);
    });
  }

  /** Who comes late is told at once what the others have seen. */
  listen(listener: Listener) {
    for (const seen of this.seen) listener(seen);
    this.listeners.add(listener);
  }
}
