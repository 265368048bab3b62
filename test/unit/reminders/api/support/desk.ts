import { expect } from "vitest";
import { occurrenceIdOf } from "#shared/adapters/occurrence-store.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { keyDateMoment, momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder, ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { ReminderPlan as Plan } from "#shared/domain/reminders/reminder.ts";
import { reminderPlan } from "#test/support/reminding.ts";
import { sampleConference } from "#test/support/samples.ts";
import { member, reader } from "../../../mailings/people.ts";

export const plan = (changes: Partial<ReminderPlan> = {}): ReminderPlan => Plan.parse(reminderPlan(changes));

/** Rules and dates of one conference in memory, and whatever was saved about them. */
export const desk = (changes: Partial<Conference> = {}) => {
  const known = {
    conference: sampleConference(changes),
    reminders: new Map<string, Reminder>(),
    occurrences: new Map<string, Occurrence>(),
    keyDates: new Map<string, KeyDate>(),
    members: [{ member: member("FRA"), delegates: [] }] as MemberFile[],
    mailed: new Map<string, { person: string; told: string }[]>(),
    // biome-ignore lint/suspicious/noExplicitAny: what was saved is looked into, whatever it is
    saved: [] as any[],
  };
  let ids = 0;
  const needs = {
    findConference: async (id: string) => (id === known.conference.id ? known.conference : undefined),
    findReminder: async (_: string, id: string) => known.reminders.get(id),
    allReminders: async () => [...known.reminders.values()],
    findKeyDate: async (_: string, id: string) => known.keyDates.get(id),
    momentsFor: async (conference: Conference, { anchor, of }: Reminder) => [
      ...momentsOf(conference).filter((one) => one.anchor === anchor),
      ...[...known.keyDates.values()]
        .filter((one) => one.anchor === anchor && (of ?? one.id) === one.id)
        .map((one) => keyDateMoment(one, conference.zone)),
    ],
    findMoment: async (conference: Conference, anchor: string) =>
      momentsOf(conference).find((one) => one.anchor === anchor),
    findOccurrence: async (_: string, id: string) => known.occurrences.get(id),
    allOccurrences: async () => [...known.occurrences.values()],
    occurrencesOf: async (_: string, id: string) =>
      [...known.occurrences.values()].filter(({ reminder }) => reminder === id),
    readMembers: reader(known.members),
    allMailed: async ({ id }: Occurrence) => known.mailed.get(id) ?? [],
    saveReminder: async (save: { after: Reminder; occurrences: { after: Occurrence }[] }) => {
      known.saved.push(save);
      known.reminders.set(save.after.id, save.after);
      for (const { after } of save.occurrences) known.occurrences.set(after.id, after);
    },
    saveOccurrenceAct: async (save: { after: Occurrence }) => {
      known.saved.push(save);
      known.occurrences.set(save.after.id, save.after);
    },
    saveKeyDate: async (save: { after: KeyDate }) => void known.saved.push(save),
    removeKeyDate: async (keyDate: KeyDate) => void known.saved.push(keyDate),
    occurrenceIdOf,
    newId: () => `rule-${ids++}`,
  };
  return Object.assign(known, { needs });
};

/** A request as use cases are given it. */
// biome-ignore lint/suspicious/noExplicitAny: the parts of a request that the use case at hand reads
export const asking = (parts: object, now = "2019-01-28T09:00:00.000Z", subject = "writer"): any => ({
  params: { conference: "honcb-15" },
  query: { limit: 50 },
  caller: { subject },
  command: { now: new Date(now) },
  ...parts,
});

export const refusing = (promise: Promise<unknown>, refusal: string, pointer?: string) =>
  expect(promise).rejects.toMatchObject({ refusal, ...(pointer && { details: { errors: [{ pointer }] } }) });
