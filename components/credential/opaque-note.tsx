import { isSeal } from "@/lib/lab/credential-parts";
import type { LaneScene } from "@/lib/lab/scene";
import { sessionRecord } from "@/lib/lab/session-record";

/** What there is to say about a credential that nobody can decode. */
export function OpaqueNote({ lane }: { lane: LaneScene }) {
  if (lane.issued === null) return <p className="min-h-40" />;
  const { credential } = lane.issued;
  if (isSeal(credential)) {
    return (
      <p className="text-sm">
        Encrypted: only the server can read it. The whole session is inside, and
        a copy of the cookie is a copy of the session.
      </p>
    );
  }
  const record = sessionRecord(lane);
  return (
    <div className="space-y-3 text-sm">
      <p>
        Nothing to decode: {credential.length} random characters. They mean
        something only to Redis.
      </p>
      {record !== null && (
        <figure>
          <figcaption className="text-soft">
            What the server’s record held when it was last read:
          </figcaption>
          <pre className="mt-2 min-h-20 whitespace-pre-wrap break-all rounded-xl bg-wash p-4 font-mono text-xs leading-relaxed">
            {record}
          </pre>
        </figure>
      )}
    </div>
  );
}
