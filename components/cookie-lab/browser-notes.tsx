import type { RunAnswer } from "@/lib/cookie-lab/contract";
import { VALUES } from "@/lib/cookie-lab/cookie-choice";

/** Where this browser is not like others, and what that means for the table. */
export function BrowserNotes({ answer }: { answer: RunAnswer }) {
  const notes = notesOn(answer);
  if (notes.length === 0) return null;
  return (
    <ul className="space-y-1 text-sm">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function notesOn({ cookies, seen }: RunAnswer): string[] {
  const kept = (id: string) => (seen.kept?.cookies[id] ?? []).length > 0;
  const secure = cookies.filter((choice) => choice.secure && !choice.domain);
  const forged = seen.flooded?.cookies.sid?.includes(VALUES.forged);
  return [
    ...(secure.every(({ id }) => !kept(id))
      ? [
          "This browser keeps no Secure cookie from plain http on localhost. Over https it would: for these rows use Chrome, Edge or Firefox.",
        ]
      : []),
    ...(kept("sid") && forged
      ? [
          "This browser does not know the prefix __Host-Http-: to it that name is a plain __Host- name.",
        ]
      : []),
    ...(seen.post?.site === null
      ? [
          "This browser sends no Sec-Fetch-Site: a server falls back on Origin and on the token.",
        ]
      : []),
  ];
}
