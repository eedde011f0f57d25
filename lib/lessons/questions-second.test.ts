import { tryQuestions } from "./questions.fixtures";

await tryQuestions(7, 9);
