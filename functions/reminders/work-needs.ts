import { memberFiles } from "#shared/adapters/audience-store.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConference } from "#shared/adapters/conference-store.ts";
import { confirmedAmong } from "#shared/adapters/delegation-lists.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { planMail } from "#shared/adapters/mail-ledger.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { mailStates } from "#shared/adapters/mail-states.ts";
import { findMoment, momentsFor } from "#shared/adapters/moment-store.ts";
import * as occurrences from "#shared/adapters/occurrence-store.ts";
import { addUnanswered, claimReminded, listReminded, markTold, spare } from "#shared/adapters/reminded-store.ts";
import { enqueueReminders } from "#shared/adapters/reminder-queue.ts";
import { allReminders, findReminder } from "#shared/adapters/reminder-store.ts";
import type { FileQuery } from "#shared/domain/addressees.ts";

/** Everything that carrying out reminders needs, from the adapters. */
export const workNeeds = (tables: Tables, queues: { readonly bulk: string; readonly reminders: string }) => {
  const table = tables.conferenceTable;
  return {
    findConference: findConference(table),
    findReminder: findReminder(table),
    findMoment: findMoment(table),
    momentsFor: momentsFor(table),
    allReminders: allReminders(table),
    allOccurrences: occurrences.allOccurrences(table),
    findOccurrence: occurrences.findOccurrence(table),
    saveOccurrence: occurrences.saveOccurrence(table),
    recordOccurrence: occurrences.recordOccurrence(tables),
    occurrenceIdOf: occurrences.occurrenceIdOf,
    readMembers: (conference: string, query?: FileQuery) => memberFiles(table, conference, query),
    claim: claimReminded(table),
    spare: spare(table),
    addUnanswered: addUnanswered(table),
    listReminded: listReminded(table),
    markTold: markTold(table),
    mailStates: mailStates(table),
    knownMails: mailStates(table),
    confirmedAmong: confirmedAmong(table),
    planMail: planMail(table),
    enqueueMails: enqueueMails({ bulk: queues.bulk }),
    enqueue: enqueueReminders(queues.reminders),
    hashOf: sha256,
    now: () => new Date(),
  };
};
