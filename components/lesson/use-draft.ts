import { useState } from "react";

/** A choice that is not sent yet; it starts anew once the sent one is gone. */
export function useDraft(sent: string | undefined) {
  const [draft, setDraft] = useState<string>();
  const [seen, setSeen] = useState(sent);
  if (seen !== sent) {
    setSeen(sent);
    if (sent === undefined) setDraft(undefined);
  }
  return [draft, setDraft] as const;
}
