import { type ComponentProps, useSyncExternalStore } from "react";
import { inThisClass } from "@/lib/present/class-in-address";

/** A link to another screen of this presentation, within the same class. */
export function ClassLink({
  path,
  follows = false,
  ...link
}: Omit<ComponentProps<"a">, "href"> & {
  path: string;
  /** That screen follows, and does not lead. */
  follows?: boolean;
}) {
  const plain = follows ? `${path}?follow` : path;
  const href = useSyncExternalStore(
    subscribe,
    () => inThisClass(path, follows),
    () => plain,
  );
  return <a {...link} href={href} />;
}

/** A page stays in its class. */
function subscribe() {
  return () => {};
}
