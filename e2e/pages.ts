/** A page of each kind that is there without a realm. */
export const PAGES = [
  "/",
  "/learn",
  "/learn/02-what-travels",
  "/present/02-what-travels",
  "/claims",
  "/attacks",
  "/class",
  "/decide",
  "/api",
  "/decisions",
  "/no-such-page",
];
