import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Answer, Shot } from "@/lib/attacks/attack";

/** Longer texts are cut in the middle; all of it is one press away. */
const SHORT = 44;

/** Each thing that was presented, with both servers' own words. */
export function ShotTable({ shots }: { shots: readonly Shot[] }) {
  return (
    <ScrollRegion label="What was presented, and what was answered">
      <table className="w-full min-w-xl border-line border-t text-left text-sm">
        <thead className="text-soft text-xs">
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
        <tbody>
          {shots.map((shot) => (
            <tr key={shot.what} className="border-line border-t align-top">
              <th scope="row" className="py-2 pr-4 pl-5 font-medium sm:pl-7">
                <span
                  className={`block font-normal text-xs ${shot.by === "attacker" ? "text-dead" : "text-soft"}`}
                >
                  {shot.by}
                </span>
                {shot.what}
                <Presented text={shot.presented} />
              </th>
              <AnswerCell by={shot.by} answer={shot.naive} />
              <AnswerCell by={shot.by} answer={shot.hardened} />
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
function AnswerCell({ by, answer }: { by: Shot["by"]; answer: Answer }) {
  const { accepted, said } = answer;
  const ink =
    by === "owner" ? "text-ink" : accepted ? "text-dead" : "text-alive";
  return (
    <td className="py-2 pr-4">
      <span className={`block font-medium text-xs ${ink}`}>
        {accepted ? "accepted" : "refused"}
      </span>
      <code className="text-xs [overflow-wrap:anywhere]">{said}</code>
    </td>
  );
}
