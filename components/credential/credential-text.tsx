import type { LoginAnswer } from "@/lib/http/contract";
import { type PartKind, partsOf } from "@/lib/lab/credential-parts";

const INKS: Record<PartKind, string> = {
  header: "text-header",
  payload: "text-payload",
  signature: "text-signature",
  seal: "text-session",
  session: "text-session",
};

/** A credential in the colours of its parts, joined by their dots. */
export function CredentialText({ issued }: { issued: LoginAnswer }) {
  return partsOf(issued).map((part, index) => (
    <span key={part.kind}>
      {index > 0 && "."}
      <span title={part.kind} className={INKS[part.kind]}>
        {part.text}
      </span>
    </span>
  ));
}
