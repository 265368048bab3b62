import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Anchor, Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { planOccurrence } from "#shared/domain/reminders/plan-occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { type FactNeeds, factsNow } from "./facts-now.ts";

export interface Needs extends FactNeeds {
  readonly allReminders: (conference: string) => Promise<readonly Reminder[]>;
  readonly momentsFor: (conference: Conference, reminder: Reminder, country?: string) => Promise<readonly Moment[]>;
  /** From a list that may lag: what stands in it is read again before it is changed. */
  readonly allOccurrences: (conference: string) => Promise<readonly Occurrence[]>;
  readonly findOccurrence: (conference: string, id: string) => Promise<Occurrence | undefined>;
  /** False where somebody has stored another version since. */
  readonly saveOccurrence: (before: Occurrence | undefined, after: Occurrence, now: Date) => Promise<boolean>;
  readonly occurrenceIdOf: (reminder: string, anchor: Anchor, subject: string) => string;
  readonly now: () => Date;
}

type Place = Pick<Occurrence, "conference" | "id" | "reminder" | "anchor" | "subject">;

const AT_ONCE = 25;
const ATTEMPTS = 5;

/**
 * Makes the occurrences of a conference agree with its rules and dates: those that are missing, those that have moved,
 * and those whose date is gone. What agrees already is left alone, so that it may run at any time and twice at once.
 */
export const planReminders =
  (needs: Needs) =>
  async ({
    conference: id,
    country,
  }: Extract<ReminderMessage, { task: "plan" }>): Promise<{ outcome: string; looked: number; changed: number }> => {
    const conference = await needs.findConference(id);
    if (conference === undefined) throw new Error("There is no such conference.");
    const places = await placesIn(needs, conference, country);

    let changed = 0;
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const some = places.slice(from, from + AT_ONCE);
      changed += (await Promise.all(some.map((place) => agree(needs, place)))).filter(Boolean).length;
    }
    return { outcome: "planned", looked: places.length, changed };
  };

/** Every reminder with each of its moments, and whatever was planned once; of one country, only its invitation. */
const placesIn = async (needs: Needs, conference: Conference, country: string | undefined): Promise<Place[]> => {
  const places = new Map<string, Place>();
  for (const reminder of await needs.allReminders(conference.id)) {
    if (country !== undefined && reminder.anchor !== "invitation-sent") continue;
    for (const { anchor, subject } of await needs.momentsFor(conference, reminder, country)) {
      const id = needs.occurrenceIdOf(reminder.id, anchor, subject);
      places.set(id, { conference: conference.id, id, reminder: reminder.id, anchor, subject });
    }
  }
  if (country === undefined) for (const one of await needs.allOccurrences(conference.id)) places.set(one.id, one);
  return [...places.values()];
};

/** Whether it was changed; where somebody else changes it meanwhile, it is looked at again. */
const agree = async (needs: Needs, place: Place): Promise<boolean> => {
  const { conference, id } = place;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const now = needs.now();
    const before = await needs.findOccurrence(conference, id);
    const facts = await factsNow(needs, place);
    const after = facts && planOccurrence(before, { ...facts, id, now });
    if (after === undefined || after === before) return false;
    if (await needs.saveOccurrence(before, after, now)) return true;
  }
  throw new Error("An occurrence is changed by others all the time.");
};
