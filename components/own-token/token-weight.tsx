import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { formatBytes } from "@/lib/lab/format";
import { placeOnScale, SIZE_MARKS } from "@/lib/lab/size-marks";
import { weighSession, weighToken } from "@/lib/own-token/weigh";

/** What the token weighs with each request, and a session in its place. */
export function TokenWeight({ token }: { token: string }) {
  const own = weighToken(token);
  const session = weighSession();
  const rows = [
    { name: "Your token, Cookie line", sizeBytes: own.cookieLineBytes },
    {
      name: "Your token, Authorization",
      sizeBytes: own.authorizationLineBytes,
    },
    { name: "A session id, Cookie line", sizeBytes: session.cookieLineBytes },
  ];
  const times = own.cookieLineBytes / session.cookieLineBytes;
  return (
    <Card>
      <CardHeading
        title="The same login as a session"
        hint="A random id of 43 characters says nothing; what it stands for stays on the server."
      />
      <div className="space-y-4 px-5 py-5 sm:px-7">
        <ul className="space-y-2">
          {rows.map(({ name, sizeBytes }) => (
            <li key={name} className="text-sm">
              <span className="flex justify-between gap-4">
                <span className="text-soft">{name}</span>
                <strong className="font-bold font-mono text-xs">
                  {formatBytes(sizeBytes)}
                </strong>
              </span>
              <span aria-hidden className="relative mt-1 block h-3 bg-wash">
                <span
                  className={`block h-full ${name.startsWith("Your") ? "bg-token" : "bg-session"}`}
                  style={{ width: `${placeOnScale(sizeBytes) * 100}%` }}
                />
                {SIZE_MARKS.map((mark) => (
                  <span
                    key={mark.sizeBytes}
                    className="absolute top-0 h-full w-px bg-ink/40"
                    style={{ left: `${placeOnScale(mark.sizeBytes) * 100}%` }}
                  />
                ))}
              </span>
            </li>
          ))}
        </ul>
        <p className="max-w-prose text-sm">
          {times.toFixed(1)} times the line, sent with every request over
          HTTP/1.1. In return the server needs no read to check it, and no store
          to be there. The session needs both, and can be ended.
        </p>
        <p className="text-soft text-xs">
          Marks, on a logarithmic scale:{" "}
          {SIZE_MARKS.map(
            ({ sizeBytes, name }) =>
              `${sizeBytes.toLocaleString("en")} ${name}`,
          ).join(" · ")}
          .
        </p>
      </div>
    </Card>
  );
}
