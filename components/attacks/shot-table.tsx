import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Answer, Shot } from "@/lib/attacks/attack";
import type { Server } from "./outcome";

/** Longer texts are cut in the middle; all of it is one press away. */
const SHORT = 44;

/** Each thing that was presented, with both servers' own words. */
export function ShotTable({
  title,
  shots,
}: {
  /** Of the attack. */
  title: string;
  shots: readonly Shot[];
}) {
  return (
    <ScrollRegion label={`${title}: what was presented and answered`}>
      <table className="w-full border-line border-t text-left text-sm max-sm:block">
        <thead className="text-soft text-xs max-sm:sr-only">
          <tr>
            <th scope="col" className="py-2 pr-4 pl-5 font-medium sm:pl-7">
              presented
            </th>
            <th scope="col" className="w-1/3 py-2 pr-4 font-medium">
              naive server
            </th>
            <th scope="col" className="w-1/3 py-2 pr-5 font-medium sm:pr-7">
              hardened server
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {shots.map((shot) => (
            <tr
              key={shot.what}
              className="border-line border-t align-top max-sm:block max-sm:px-5 max-sm:py-2"
            >
              <th
                scope="row"
                className="py-2 pr-4 font-medium max-sm:block max-sm:pr-0 sm:pl-7"
              >
                <span
                  className={`block font-normal text-xs ${shot.by === "attacker" ? "text-dead" : "text-soft"}`}
                >
                  {shot.by}
                </span>
                {shot.what}
                <Presented text={shot.presented} />
              </th>
              <AnswerCell server="naive" by={shot.by} answer={shot.naive} />
              <AnswerCell
                server="hardened"
                by={shot.by}
                answer={shot.hardened}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Presented({ text }: { text: string }) {
  if (text.length <= SHORT) {
    return <code className="block font-normal text-soft text-xs">{text}</code>;
  }
  return (
    <details className="font-normal text-soft text-xs">
      <summary className="min-h-6 break-all font-mono">
        {text.slice(0, SHORT / 2)}…{text.slice(-SHORT / 4)}
      </summary>
      <code className="break-all">{text}</code>
    </details>
  );
}

/** Red is the attacker's success; an owner who is refused is only said so. */
function AnswerCell({
  server,
  by,
  answer,
}: {
  server: Server;
  by: Shot["by"];
  answer: Answer;
}) {
  const { accepted, said } = answer;
  const ink =
    by === "owner" ? "text-ink" : accepted ? "text-dead" : "text-alive";
  return (
    <td className="py-2 pr-4 max-sm:block max-sm:py-1 max-sm:pr-0">
      <span className={`block font-medium text-xs ${ink}`}>
        <span className="text-soft sm:hidden">{server} server: </span>
        {accepted ? "accepted" : "refused"}
      </span>
      <code className="text-xs [overflow-wrap:anywhere]">{said}</code>
    </td>
  );
}
