/** A lesson as the desk may put it to the vote. */
export interface VoteLesson {
  slug: string;
  number: number;
  title: string;
  predict: string;
  question: string;
}
