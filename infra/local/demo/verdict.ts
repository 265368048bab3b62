import type { Comparison } from "./compare-mails.ts";
import type { Tally } from "./tally.ts";

const PROMISED = {
  members: 194,
  invited: 194,
  regrets: 20,
  unanswered: 24,
  delegations: 150,
  delegates: 315,
  conclusions: 3,
  amendments: 5,
  // Of every delegation but the one whose head wants no more mail, codes included.
  ballots: 149,
  adopted: 3,
  verified: 3,
  bounced: 3,
  complained: 1,
  // To each of 3 addresses that bounced: the mailing, 4 reminders, 4 circulations, that amendments are open, that a
  // silence began, and 3 results; the mailing and 2 reminders to whoever complained.
  suppressed: 45,
  unsettled: 0,
  unreachable: 3,
  mailsLost: 0,
  mailsTwice: 0,
  mailsUnasked: 0,
  mailsInOtherLanguage: 0,
  remindersLate: 0,
  recordsMissing: 0,
} as const satisfies Partial<Tally>;

/**
 * As the plot has it (test/unit/demo/promised-reminders.test.ts): who has not been nominated or confirmed when the time
 * has come in their capital, with those who are told because others do not answer, without whoever has an address that
 * bounced; and at the end all 315 but the one who complained.
 */
const PROMISED_REMINDERS: Tally["reminders"] = {
  "30 days left to nominate": 185,
  "14 days left to nominate": 76,
  "7 days left to nominate": 55,
  // 24 of them to the secretariat, once for each member that has never answered.
  "2 days left to nominate": 62,
  "14 days left to confirm": 50,
  "7 days left to confirm": 3,
  "2 days left to confirm": 5,
  "The conference starts in 14 days": 314,
  "2 days left for amendments": 300,
  "The conference starts tomorrow": 314,
  "Silence ends in 24 hours": 300,
};

type Figure = keyof typeof PROMISED | "delivered";

/** In words, what is not as promised; empty when all is. */
export const differences = (tally: Tally): string[] => [
  ...Object.entries({ ...PROMISED, delivered: deliveredOf(tally) })
    .filter(([name, wanted]) => tally[name as Figure] !== wanted)
    .map(([name, wanted]) => `${name} should be ${wanted} and is ${tally[name as Figure]}`),
  ...[...new Set([...Object.keys(PROMISED_REMINDERS), ...Object.keys(tally.reminders)])]
    .filter((name) => tally.reminders[name] !== PROMISED_REMINDERS[name])
    .map(
      (name) => `reminders "${name}" should be ${PROMISED_REMINDERS[name] ?? 0} and is ${tally.reminders[name] ?? 0}`,
    ),
];

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
  late: "Came late",
};
