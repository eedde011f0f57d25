/** Code that a row of the experiment leads to, where the lesson shows it. */
interface Place {
  region: string;
  /** What the lines must contain; empty means all of them. */
  words: string[];
}

/** One way in which the article's migration goes wrong. */
export interface MigrationButton {
  id: string;
  title: string;
  /** What is done, to both apps alike. */
  text: string;
  /** The lines that let it in, and those that stop it. */
  hole: Place;
  fix: Place;
}

const PRINTED = "examples/migration/as-printed#as-printed";
const EXCHANGE = "examples/migration/exchange#exchange";

/** The five red buttons. */
export const MIGRATION_BUTTONS = [
  {
    id: "planted",
    title: "Plant a session id",
    text: "An attacker’s own id sits in Alice’s browser. Her token upgrades it. Then the attacker asks who they are.",
    hole: { region: PRINTED, words: ["req.session.userId = "] },
    fix: {
      region: "examples/migration/exchange#start-session",
      words: ["await newId(req)", "regenerate"],
    },
  },
  {
    id: "logout",
    title: "Log out",
    text: "Alice logs out. Her browser asks again with the cookies that it still has, and so does a tab with the old token.",
    hole: { region: PRINTED, words: ["!req.session.userId"] },
    fix: {
      region: "examples/migration/exchange#logout",
      words: ["await deny(token)"],
    },
  },
  {
    id: "lifetime",
    title: "Outlive the token",
    text: "A stolen token with at most three seconds to live becomes a session. The thief asks again after its end.",
    hole: { region: PRINTED, words: ["session(options)"] },
    fix: { region: EXCHANGE, words: ["Math.min"] },
  },
  {
    id: "flood",
    title: "Call without cookies",
    text: "A script that keeps no cookies calls 200 times with its bearer token. Then the sessions in Redis are counted.",
    hole: { region: PRINTED, words: ["req.session.userId = "] },
    fix: { region: EXCHANGE, words: ["app.post("] },
  },
  {
    id: "split",
    title: "Be two people",
    text: "One request carries Alice’s session and Bob’s token.",
    hole: { region: PRINTED, words: ["req.user &&"] },
    fix: {
      region: "examples/migration/exchange#authenticate",
      words: ["} else if (phase.acceptTokens)"],
    },
  },
] as const satisfies readonly MigrationButton[];

/** Found on the way: it is no button, and it is in the table. */
export const REVOKED: MigrationButton = {
  id: "revoked",
  title: "Revive a token",
  text: "A token that was put on the denylist is presented. The printed middleware asks none.",
  hole: { region: PRINTED, words: ["jwtAuth"] },
  fix: { region: EXCHANGE, words: ["if (refused)"] },
};
