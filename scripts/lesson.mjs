import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { inRoot } from "./setup/place.mjs";
import { Refused, say, sayError } from "./setup/say.mjs";

const LESSONS = inRoot("content", "lessons");

const index = (title) => `---
title: ${title}
summary: One sentence, what the reader finds out.
minutes: 6
claims: [C1]
---

Set the scene in two sentences. One idea for the whole lesson, 150 to 500 words.

<Claim id="C1" />

<Predict />

<Experiment id="two-by-two" />

<Evidence />

<Verdict claim="C1" />

## What happened

Say why it came out so. Link words that a newcomer may not know: <Term id="jwt" />.

Write one idea, and write it short. Begin with the thing that was just seen, not with history. Give the reason in the next sentence: which line of the code decided, which read was made or was not made, who knew and who could not know. Name the cost of the answer as well as its benefit, since the other side has reasons too. Use the field's own words, and explain each of them once, by a link to the glossary. Print no number that the gate does not measure: a figure of the ledger is written as a tag, and what depends on the machine stays in the experiment. When a sentence could stand in any article, take it out.

Then say what would change the outcome, and point at the experiment that shows it. End with what the reader can do on the same afternoon in an application of their own.

<Code from="strategies/jwt-stateless" region="verify" />

<Question />

<Aside kind="limits">
  What this does not show.
</Aside>
`;

const QUIZ = `predict:
  ask: What will the server answer?
  options:
    - id: accepted
      text: It accepts the token.
      # One of them has to come out: name a figure of the experiment.
      when: { figure: jwtHeaderAfter, is: accepted }
    - id: refused
      text: It refuses the token.
      when: { figure: jwtHeaderAfter, is: refused }
evidence:
  - { figure: jwtHeaderAfter, label: the token after the logout }
question:
  ask: A stolen copy has to stop at the next request. Which login does that?
  # The server tries each answer; leave "judge" and "try" out where it cannot.
  judge: { measure: logout, when: { figure: chosenSurvivalSec, from: 0, to: 0 } }
  options:
    - id: stateless
      text: A stateless token.
      try: { only: jwt-stateless }
      why: It lives to its exp.
    - id: session
      text: A session in Redis.
      try: { only: redis-session }
      right: true
      why: The next read finds nothing.
`;

const NOTES = `Say aloud what the class should expect, and take the vote before the run.

- One thing to point at.
`;

/** Makes the folder of a new lesson, complete and passing, to be rewritten. */
async function scaffold(title) {
  if (!title) throw new Refused('Say its title: npm run lesson -- "The title"');
  const names = (await readdir(LESSONS)).filter((name) => /^\d\d-/.test(name));
  const number = String(names.length + 1).padStart(2, "0");
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const slug = `${number}-${words}`;
  const folder = join(LESSONS, slug);
  await mkdir(folder);
  await writeFile(join(folder, "index.mdx"), index(title));
  await writeFile(join(folder, "quiz.yaml"), QUIZ);
  await writeFile(join(folder, "notes.md"), NOTES);
  say(`Wrote content/lessons/${slug}: index.mdx, quiz.yaml, notes.md`);
  say(
    `See it at http://localhost:3000/learn/${slug} while "npm run dev" runs.`,
  );
}

try {
  await scaffold(process.argv.slice(2).join(" ").trim());
} catch (error) {
  sayError(error);
  process.exitCode = 1;
}
