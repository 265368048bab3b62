import { planReminders } from "#functions/reminders/plan-reminders.ts";
import { takeUp } from "#functions/reminders/take-up.ts";
import { occurrenceIdOf } from "#shared/adapters/occurrence-store.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Anchor, KeyDate, Moment } from "#shared/domain/reminders/moment.ts";
import { invitationMoment, keyDateMoment, momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { type Reminder, ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { sampleConference } from "#test/support/samples.ts";

const NO_QUIET = { ignoredBecause: "Only the time counts here." };

export const reminder = (id: string, changes: Partial<Reminder> = {}): Reminder => ({
  ...ReminderPlan.parse({
    ...{ name: id, anchor: "nomination-deadline", direction: "before", offset: "P14D", timeOfDay: "09:00" },
    ...{ audience: { roles: ["focal-point"] }, mailClass: "MANDATORY", quietHours: NO_QUIET },
  }),
  ...{ conference: "honcb-15", id, createdAt: "2019-01-01T09:00:00.000Z", authors: ["s-1"], version: 1 },
  ...changes,
});

export const keyDate = (id: string, at: string, changes: Partial<KeyDate> = {}): KeyDate => ({
  ...{ conference: "honcb-15", id, anchor: "session-start", at, concerns: {}, version: 1 },
  title: { ar: id, en: id, fr: id, es: id },
  ...changes,
});

/** Rules, dates and occurrences of one conference in memory, with a list of them that lags as long as it is told to. */
export const planningWorld = (start = "2019-01-10T09:00:00.000Z") => {
  const world = {
    now: new Date(start),
    conference: sampleConference(),
    reminders: new Map<string, Reminder>(),
    keyDates: new Map<string, KeyDate>(),
    invited: new Map<string, string>(),
    occurrences: new Map<string, Occurrence>(),
    members: [] as MemberFile[],
    listed: undefined as readonly Occurrence[] | undefined,
    saves: 0,
    records: [] as Fact[],
    queue: [] as ReminderMessage[],
    /** Done once before a save, such as a change by somebody else. */
    meanwhile: undefined as (() => void) | undefined,
    /** Other ways to save are for controls, and for a store in which others are always faster. */
    saving: "in its version" as "in its version" | "blindly" | "never",
  };

  const momentOf = (conference: Conference, anchor: Anchor, subject: string): Moment | undefined => {
    const [date, invitedAt] = [world.keyDates.get(subject), world.invited.get(subject)];
    if (anchor === "invitation-sent")
      return invitedAt ? invitationMoment(subject, invitedAt, conference.zone) : undefined;
    if (date) return date.anchor === anchor ? keyDateMoment(date, conference.zone) : undefined;
    return momentsOf(conference).find((moment) => moment.anchor === anchor);
  };
  const save = async (before: Occurrence | undefined, after: Occurrence): Promise<boolean> => {
    const { meanwhile } = world;
    world.meanwhile = undefined;
    meanwhile?.();
    const isSame = world.occurrences.get(after.id)?.version === before?.version;
    if (world.saving === "never" || (world.saving === "in its version" && !isSame)) return false;
    world.occurrences.set(after.id, after);
    world.saves++;
    return true;
  };
  const needs = {
    findConference: async () => world.conference,
    findReminder: async (_: string, id: string) => world.reminders.get(id),
    findMoment: async (conference: Conference, anchor: Anchor, subject: string) =>
      momentOf(conference, anchor, subject),
    allReminders: async () => [...world.reminders.values()],
    momentsFor: async (conference: Conference, { anchor }: Reminder, country?: string) => {
      const subjects =
        anchor === "invitation-sent" ? (country ? [country] : world.invited.keys()) : world.keyDates.keys();
      return [...subjects, "conference"].flatMap((subject) => momentOf(conference, anchor, subject) ?? []);
    },
    allOccurrences: async () => world.listed ?? [...world.occurrences.values()],
    findOccurrence: async (_: string, id: string) => world.occurrences.get(id),
    saveOccurrence: save,
    recordOccurrence: async (before: Occurrence | undefined, after: Occurrence, fact: Fact) => {
      const saved = await save(before, after);
      if (saved) world.records.push(fact);
      return saved;
    },
    occurrenceIdOf,
    readMembers: async function* () {
      yield* world.members;
    },
    enqueue: async (messages: readonly ReminderMessage[]) => void world.queue.push(...messages),
    now: () => world.now,
  };
  const the = (name: string, anchor: Anchor = "nomination-deadline", subject = "conference") =>
    world.occurrences.get(occurrenceIdOf(name, anchor, subject)) as Occurrence;
  return Object.assign(world, {
    the,
    add: (...all: Reminder[]) => {
      for (const one of all) world.reminders.set(one.id, one);
    },
    plan: (country?: string) =>
      planReminders(needs)({ task: "plan", conference: "honcb-15", ...(country !== undefined && { country }) }),
    due: (id: string) => takeUp(needs)({ task: "due", conference: "honcb-15", occurrence: id }),
  });
};
