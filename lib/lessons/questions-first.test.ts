import { tryQuestions } from "./questions.fixtures";

await tryQuestions(1, 6);
