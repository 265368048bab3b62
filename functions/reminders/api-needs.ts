import { randomUUID } from "node:crypto";
import { memberFiles } from "#shared/adapters/audience-store.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConference } from "#shared/adapters/conference-store.ts";
import { findKeyDate, listKeyDates, removeKeyDate, saveKeyDate } from "#shared/adapters/key-date-store.ts";
import { findMail } from "#shared/adapters/mail-ledger.ts";
import { findMoment, momentsFor } from "#shared/adapters/moment-store.ts";
import * as occurrences from "#shared/adapters/occurrence-store.ts";
import { listReminded } from "#shared/adapters/reminded-store.ts";
import { allReminders, findReminder, listReminders, saveReminder } from "#shared/adapters/reminder-store.ts";
import type { Mailed } from "#shared/contracts/reminded.ts";
import type { ReadMembers } from "#shared/domain/addressees.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";

/** Everything the use cases of organisers' reminders need, from the adapters. */
export const apiNeeds = (tables: Tables) => {
  const table = tables.conferenceTable;
  const readMembers: ReadMembers = (conference, query) => memberFiles(table, conference, query);
  return {
    findConference: findConference(table),
    readMembers,
    findReminder: findReminder(table),
    listReminders: listReminders(table),
    allReminders: allReminders(table),
    saveReminder: saveReminder(tables),
    findMoment: findMoment(table),
    momentsFor: momentsFor(table),
    findOccurrence: occurrences.findOccurrence(table),
    listOccurrences: occurrences.listOccurrences(table),
    allOccurrences: occurrences.allOccurrences(table),
    occurrencesOf: occurrencesOf(table),
    saveOccurrenceAct: occurrences.saveOccurrenceAct(tables),
    occurrenceIdOf: occurrences.occurrenceIdOf,
    listReminded: listReminded(table),
    allMailed: allMailed(table),
    findMail: findMail(table),
    findKeyDate: findKeyDate(table),
    listKeyDates: listKeyDates(table),
    saveKeyDate: saveKeyDate(tables),
    removeKeyDate: removeKeyDate(tables),
    newId: randomUUID,
  };
};

/** Those of a reminder that the list knows of, each as it is now. */
const occurrencesOf =
  (table: string) =>
  async (conference: string, reminder: string): Promise<Occurrence[]> => {
    const listed = (await occurrences.allOccurrences(table)(conference)).filter((one) => one.reminder === reminder);
    const now = await Promise.all(listed.map(({ id }) => occurrences.findOccurrence(table)(conference, id)));
    return now.flatMap((one) => one ?? []);
  };

const PAGE = 1000;

const allMailed =
  (table: string) =>
  async (occurrence: Pick<Occurrence, "conference" | "id">): Promise<Mailed[]> => {
    const mailed: Mailed[] = [];
    let after: string | undefined;
    do {
      const page = await listReminded(table)(occurrence, { limit: PAGE, after });
      mailed.push(...page.items.filter((one) => one.outcome === "mailed"));
      after = page.next;
    } while (after !== undefined);
    return mailed;
  };
