import { inThisClass } from "@/lib/present/class-in-address";

/** The notes in a window of their own; the same one when it is open already. */
export function openNotes(slug: string) {
  const name = `notes-${slug}`;
  const address = inThisClass(`/present/${slug}/notes`);
  window.open(address, name, "popup,width=960,height=720");
}
