import { usePathname } from "next/navigation";

/** A student's screen, by its own address or the page that it is made of. */
const ROOM = /^\/class\/(?!worksheet|desk)[^/]+\/?$/;

/** Whether this page is a student's seat in a class. */
export function useInRoom(): boolean {
  return ROOM.test(usePathname());
}
