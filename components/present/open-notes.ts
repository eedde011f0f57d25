/** The notes in a window of their own; the same one when it is open already. */
export function openNotes(slug: string) {
  const name = `notes-${slug}`;
  window.open(`/present/${slug}/notes`, name, "popup,width=960,height=720");
}
