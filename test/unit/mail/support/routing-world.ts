import { type Needs, routeRecords } from "#functions/mail/route-records.ts";
import type { Lane, MailMessage } from "#shared/contracts/mail.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { allDecisionReaders } from "#shared/domain/conclusions/all-decision-readers.ts";
import { AMENDMENT, SILENCE, VOTE } from "./decided.ts";
import { FILES, readFrom } from "./member-files.ts";
import { memoryLedger } from "./memory-ledger.ts";
import { MEMBER } from "./records.ts";

/** The planning of mails with a ledger and queues in memory. */
export const routingWorld = (changes: Partial<Needs> = {}) => {
  const ledger = memoryLedger();
  const queues: Record<Lane, string[]> = { transactional: [], bulk: [] };
  const pages: unknown[] = [];
  const work: ReminderMessage[] = [];
  const faults = { enqueue: 0 };
  const route = routeRecords({
    findMember: async () => MEMBER,
    findSpeakers: async () => [{ country: "BEL", contact: "fp-9" }],
    confirmedDelegates: async () => [
      { country: "FRA", id: "d1" },
      { country: "PER", id: "d7" },
    ],
    findTextReaders: async () => [
      { kind: "contact", country: "MAR", id: "fp-3", language: "ar" },
      { kind: "contact", country: "FRA", id: "fp-1", language: "fr" },
      { kind: "delegate", country: "FRA", id: "d1", language: "ar" },
      { kind: "contact", country: "IRL", id: "fp-5", language: "en" },
    ],
    findContactsAt: async () => [],
    findHeadsAt: async () => [],
    findDecisionReaders: (...given) => allDecisionReaders(readFrom(FILES), ...given),
    findAmendment: async () => AMENDMENT,
    findSilence: async () => SILENCE,
    findVote: async () => VOTE,
    findVoted: async () => [],
    findMail: ledger.findMail,
    planMail: ledger.planMail,
    enqueuePage: async (message) => void pages.push(message),
    enqueueReminders: async (messages) => void work.push(...messages),
    enqueue: async (lane: Lane, messages: readonly MailMessage[]) => {
      if (faults.enqueue-- > 0) throw new Error("The queue does not answer.");
      queues[lane].push(...messages.map(({ ledgerKey }) => ledgerKey));
    },
    hashOf: (...parts) => parts.join("|"),
    ...changes,
  });
  return { ledger, queues, pages, work, faults, route };
};
