/** Pages that are no room, whatever their names look like. */
const PAGE = /^\/class\/(room|desk|worksheet)\/?$/;
const ROOM = /^\/class\/[^/]+(?<desk>\/desk)?\/?$/;

/**
 * The page that a path shows, as `next.config.mjs` rewrites it. Rooms have
 * addresses of their own and share one page, which reads the code from the
 * address: so it is made once, when the app is built, and its scripts have
 * hashes (decision 3). Other paths are pages.
 */
export function pageOf(pathname: string): string {
  if (PAGE.test(pathname)) return pathname;
  const room = ROOM.exec(pathname);
  if (room === null) return pathname;
  return room.groups?.desk === undefined ? "/class/room" : "/class/desk";
}
