import type { Figures } from "@/lib/http/finding-contract";
import {
  borneOut,
  letterOf,
  tellCondition,
  type WorksheetLesson,
} from "@/lib/lessons/worksheet";

/** The answers of one lesson: the run's, where it was run, and the quiz's. */
export function AnswerKey({
  lesson: { number, title, quiz },
  figures,
}: {
  lesson: WorksheetLesson;
  /** What this server and this browser have measured for it. */
  figures: Figures;
}) {
  const { predict, question } = quiz;
  const found = borneOut(quiz, figures);
  const right = question.options.findIndex((option) => option.right);
  return (
    <section className="mt-5 break-inside-avoid">
      <h3 className="font-medium font-serif text-xl">
        {number}. {title}
      </h3>
      <p className="eyebrow mt-2">Predict</p>
      {found >= 0 ? (
        <p>
          <Answer index={found} text={predict.options[found]?.text} />{" "}
          <span className="text-soft">Measured here.</span>
        </p>
      ) : (
        <>
          <p className="text-soft">
            The run decides. Run the lesson once in this browser, and the answer
            stands here.
          </p>
          <ul>
            {predict.options.map(({ id, when }, index) => (
              <li key={id}>
                <span className="font-mono">{letterOf(index)}</span> if it shows{" "}
                {tellCondition(when, quiz)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="eyebrow mt-2">Question</p>
      <p>
        <Answer index={right} text={question.options[right]?.text} />
      </p>
      <ul className="mt-1 text-sm text-soft">
        {question.options.map(({ id, why }, index) => (
          <li key={id} className="grid grid-cols-[1.25rem_1fr]">
            <span className="font-mono">{letterOf(index)}</span>
            <span className="text-pretty">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ index, text }: { index: number; text?: string }) {
  return (
    <strong className="font-semibold">
      <span className="font-mono">{letterOf(index)}</span> {text}
    </strong>
  );
}
