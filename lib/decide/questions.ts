/** One requirement, and what it can be. */
export interface DecideQuestion {
  id: QuestionId;
  ask: string;
  options: { id: string; text: string }[];
}

export const QUESTION_IDS = [
  "verifier",
  "revocation",
  "clients",
  "scale",
  "regions",
  "store",
  "roles",
  "compliance",
] as const;

export type QuestionId = (typeof QUESTION_IDS)[number];

/** An option for each question that was answered. */
export type Answers = Partial<Record<QuestionId, string>>;

export const QUESTIONS: readonly DecideQuestion[] = [
  {
    id: "verifier",
    ask: "Who has to check the login?",
    options: [
      { id: "one", text: "One application of ours" },
      { id: "services", text: "Several services of ours" },
      { id: "third-parties", text: "Systems of other companies, too" },
    ],
  },
  {
    id: "revocation",
    ask: "A laptop is stolen. How soon must its login stop?",
    options: [
      { id: "next-request", text: "At the next request" },
      { id: "minutes", text: "Within minutes" },
      { id: "expiry", text: "When it expires by itself" },
    ],
  },
  {
    id: "clients",
    ask: "Who logs in?",
    options: [
      { id: "browsers", text: "People in browsers" },
      { id: "apps", text: "Mobile or desktop apps" },
      { id: "machines", text: "Machines" },
    ],
  },
  {
    id: "scale",
    ask: "How much is there to check at the peak?",
    options: [
      { id: "small", text: "What one Redis can answer, with room to spare" },
      {
        id: "large",
        text: "Millions of logins, or checks by the ten thousand",
      },
    ],
  },
  {
    id: "regions",
    ask: "In how many regions do the servers run?",
    options: [
      { id: "one", text: "One" },
      { id: "several", text: "Several" },
    ],
  },
  {
    id: "store",
    ask: "Is there a store that every server can ask in about a millisecond?",
    options: [
      { id: "yes", text: "Yes, and it may be in the path of each request" },
      { id: "rarely", text: "Yes, but not for each request" },
      { id: "no", text: "No" },
    ],
  },
  {
    id: "roles",
    ask: "Do roles change while people are logged in, and must that count at once?",
    options: [
      { id: "yes", text: "Yes" },
      { id: "no", text: "No, soon is soon enough" },
    ],
  },
  {
    id: "compliance",
    ask: "Does a standard, or an auditor, ask for more?",
    options: [
      { id: "none", text: "No" },
      {
        id: "overview",
        text: "Users see their logins and end each of them (ASVS 7.5.2)",
      },
      {
        id: "timeouts",
        text: "An idle timeout and an absolute one (ASVS 7.3, NIST 800-63B)",
      },
    ],
  },
];
