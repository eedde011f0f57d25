import { tryQuestions } from "./questions.fixtures";

await tryQuestions(10, 14);
