import { env } from "@/lib/env";

/** Reads once in a process; in development each time, so that edits show. */
export function remember<Value>(read: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    if (env.NODE_ENV === "development") return read();
    kept ??= { value: read() };
    return kept.value;
  };
}
