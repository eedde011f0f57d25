import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to a page of ours, loaded when it is pressed. Fetching every page in
 * sight beforehand would cost a class on one network more than it saves.
 */
export function PageLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
