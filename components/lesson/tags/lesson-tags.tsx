import { AttackCard } from "@/components/attacks/attack-card";
import type { AttackId } from "@/lib/attacks/attack-ids";
import { EXPERIMENT_WORDS } from "@/lib/lessons/experiment-words";
import { quizOf } from "@/lib/lessons/lesson";
import { strategyCards } from "@/lib/strategies/catalog";
import { EvidenceCard } from "../evidence-card";
import { ExperimentFrame } from "../experiment-frame";
import { PredictForm } from "../predict-form";
import { QuestionForm } from "../question-form";
import { Aside } from "./aside";
import { Claim } from "./claim";
import { Code } from "./code";
import { Figure } from "./figure";
import { Source } from "./source";
import { Term } from "./term";
import { Verdict } from "./verdict";

/** Every tag is given the lesson that it stands in. */
interface InLesson {
  slug: string;
}

function Predict({ slug }: InLesson) {
  return <PredictForm slug={slug} prediction={quizOf(slug).predict} />;
}

function Experiment({ slug, id }: InLesson & { id: string }) {
  const words = EXPERIMENT_WORDS[id] ?? { title: id, hint: "" };
  return (
    <ExperimentFrame slug={slug} id={id} cards={strategyCards} {...words} />
  );
}

function Attack({ id }: InLesson & { id: AttackId }) {
  return <AttackCard id={id} />;
}

function Evidence({ slug }: InLesson) {
  const { predict, evidence } = quizOf(slug);
  return <EvidenceCard slug={slug} prediction={predict} evidence={evidence} />;
}

function Question({ slug }: InLesson) {
  return <QuestionForm slug={slug} question={quizOf(slug).question} />;
}

/** The components behind the tags of a lesson. */
export const LESSON_TAGS = {
  Attack,
  Claim,
  Predict,
  Experiment,
  Evidence,
  Verdict,
  Code,
  Aside,
  Question,
  Source,
  Term,
  Figure,
};
