import type { Comparison } from "./compare-mails.ts";
import type { Tally } from "./tally.ts";

const PROMISED = {
  members: 194,
  invited: 194,
  regrets: 20,
  unanswered: 24,
  delegations: 150,
  delegates: 315,
  mailsLost: 0,
  mailsTwice: 0,
  mailsUnasked: 0,
  mailsInOtherLanguage: 0,
  recordsMissing: 0,
} as const satisfies Partial<Tally>;

/** In words, what is not as promised; empty when all is. */
export const differences = (tally: Tally): string[] =>
  Object.entries(PROMISED)
    .filter(([name, wanted]) => tally[name as keyof typeof PROMISED] !== wanted)
    .map(([name, wanted]) => `${name} should be ${wanted} and is ${tally[name as keyof typeof PROMISED]}`);

/** The first few mails of each fault, so that the search has a start. */
export const faultsOf = (comparison: Comparison): string[] =>
  Object.entries(comparison).flatMap(([fault, mails]: [string, Comparison[keyof Comparison]]) =>
    mails
      .slice(0, 5)
      .map(({ kind, to, at, language }) => `${NAMES[fault as keyof Comparison]}: ${kind} to ${to}, ${language}, ${at}`),
  );

const NAMES: Record<keyof Comparison, string> = {
  lost: "Lost",
  twice: "Came twice",
  unasked: "Came unasked",
  otherLanguage: "Came in another language than its reader's",
};
