import type { ApiCall as Call } from "@/lib/http/api-call";
import { bodySchema } from "@/lib/http/api-reference";

const WHO = {
  anyone: "anyone",
  holder: "whoever holds a credential",
  owner: "the realm's owner",
  desk: "the desk of the class",
  student: "a student of the class",
};

/** One call: what it does, takes and answers, and a curl that works. */
export function ApiCall({ call }: { call: Call }) {
  return (
    <article className="border-line border-t px-5 py-6 first:border-t-0 sm:px-7">
      <h3 className="break-all font-mono text-sm">
        <span className="font-bold">{call.method}</span> {call.path}
      </h3>
      <p className="mt-2 font-serif text-lg">
        <WithCode text={call.does} />
      </p>
      <dl className="mt-3 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[6rem_1fr]">
        <dt className="text-soft">Who may</dt>
        <dd>{WHO[call.who]}</dd>
        <dt className="text-soft">Answers</dt>
        <dd className="break-words">
          <WithCode text={call.answers} />
        </dd>
      </dl>
      <Code text={call.example} />
      {call.body !== undefined && (
        <details className="mt-3 text-sm">
          <summary className="py-1 text-soft">Body as JSON Schema</summary>
          <Code text={bodySchema(call.body)} />
        </details>
      )}
    </article>
  );
}

/** Text in which backticks mark code. */
function WithCode({ text }: { text: string }) {
  return text.split("`").map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <code key={part} className="font-mono text-[0.9em]">
        {part}
      </code>
    ),
  );
}

function Code({ text }: { text: string }) {
  return (
    <pre className="mt-3 whitespace-pre-wrap break-all rounded-lg bg-wash px-4 py-3 font-mono text-sm">
      {text}
    </pre>
  );
}
