import type { Comparison } from "./compare-mails.ts";
import type { Tally } from "./tally.ts";

const PROMISED = {
  members: 194,
  invited: 194,
  regrets: 20,
  unanswered: 24,
  delegations: 150,
  delegates: 315,
  bounced: 3,
  complained: 1,
  suppressed: 4,
  unsettled: 0,
  unreachable: 3,
  mailsLost: 0,
  mailsTwice: 0,
  mailsUnasked: 0,
  mailsInOtherLanguage: 0,
  recordsMissing: 0,
} as const satisfies Partial<Tally>;

type Figure = keyof typeof PROMISED | "delivered";

/** In words, what is not as promised; empty when all is. */
export const differences = (tally: Tally): string[] =>
  Object.entries({ ...PROMISED, delivered: deliveredOf(tally) })
    .filter(([name, wanted]) => tally[name as Figure] !== wanted)
    .map(([name, wanted]) => `${name} should be ${wanted} and is ${tally[name as Figure]}`);

/** Whatever is in the inbox, but for those that the other side sent back or complained of. */
const deliveredOf = ({ mails, bounced, complained }: Tally): number =>
  Object.values(mails).reduce((sum, count) => sum + count, 0) - bounced - complained;

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
