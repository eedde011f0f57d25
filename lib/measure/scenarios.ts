/** What a scenario asks of a login. What is left out it does not ask for. */
export interface Requirements {
  title: string;
  /** In one sentence. */
  asks: string;
  /** How long somebody stays logged in, in seconds. */
  loginSec: number;
  /** Seconds in which a logout has to reach a stolen copy. */
  logoutWithinSec?: number;
  /** Seconds in which a change of role has to count. */
  roleWithinSec?: number;
  /** Checks go on while Redis is away. */
  survivesOutage?: true;
  /** The use of a stolen copy has to show. */
  noticesTheft?: true;
}

const MINUTES = 60;
const HOURS = 3_600;
const DAYS = 86_400;

/** Cases to choose a design for; the first asks for everything. */
export const SCENARIOS = {
  everything: {
    title: "Everything at once",
    asks: "Eight hours; logout and roles at the next request; checks without Redis; a thief is noticed.",
    loginSec: 8 * HOURS,
    logoutWithinSec: 0,
    roleWithinSec: 0,
    survivesOutage: true,
    noticesTheft: true,
  },
  "web-app": {
    title: "A web application",
    asks: "Eight hours in a browser; logout and changed roles count at the next request.",
    loginSec: 8 * HOURS,
    logoutWithinSec: 0,
    roleWithinSec: 0,
  },
  "mobile-app": {
    title: "A mobile app",
    asks: "Thirty days; a lost phone is out within 15 minutes; a thief is noticed; checks go on without Redis.",
    loginSec: 30 * DAYS,
    logoutWithinSec: 15 * MINUTES,
    survivesOutage: true,
    noticesTheft: true,
  },
  services: {
    title: "Service to service",
    asks: "A fresh login every five minutes; changed rights count by then; checks go on without Redis.",
    loginSec: 5 * MINUTES,
    roleWithinSec: 5 * MINUTES,
    survivesOutage: true,
  },
} satisfies Record<string, Requirements>;

export type ScenarioId = keyof typeof SCENARIOS;

export const SCENARIO_IDS = Object.keys(SCENARIOS) as [
  ScenarioId,
  ...ScenarioId[],
];
