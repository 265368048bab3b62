import type { CommandContext } from "#shared/contracts/command.ts";
import type { changeReminderRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder, ReminderChange } from "#shared/domain/reminders/reminder.ts";
import { changeReminder as decide } from "#shared/domain/reminders/reminder-change.ts";
import { effectOf, type OccurrenceIdOf, type Step, savedAtOnce, stepsOf } from "./effect.ts";
import { type FindKeyDate, mustComeBefore, mustNameItsKeyDate } from "./must-fit.ts";
import { reminderView } from "./reminder-view.ts";

interface Changing {
  readonly findKeyDate: FindKeyDate;
  readonly momentsFor: (conference: Conference, reminder: Reminder) => Promise<Moment[]>;
  readonly occurrencesOf: (conference: string, reminder: string) => Promise<Occurrence[]>;
  readonly occurrenceIdOf: OccurrenceIdOf;
}

export interface Needs extends Changing {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
  readonly saveReminder: (save: {
    before: Reminder;
    after: Reminder;
    occurrences: { before?: Occurrence; after: Occurrence }[];
    fact: { type: "ReminderChanged"; reminder: string };
    context: CommandContext;
  }) => Promise<void>;
}

/** Changes a rule and, in the same moment, when it goes; a change that changes nothing writes nothing. */
export const changeReminder =
  (needs: Needs): UseCase<typeof changeReminderRoute> =>
  async ({ params, body, ifMatch, caller, command }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    const before = inVersion(found(await needs.findReminder(params.conference, params.reminder)), ifMatch);
    const by = { author: caller.subject, now: command.now };
    const { after, steps, waitsFor } = await changed(needs, { conference, before, change: body, ...by });
    const fact = { type: "ReminderChanged", reminder: after.id } as const;
    if (after !== before)
      await needs.saveReminder({ before, after, occurrences: savedAtOnce(steps), fact, context: command });
    const effect = { occurrences: effectOf(steps), ...(waitsFor && { waitsFor }) };
    return { body: { reminder: reminderView(after), effect }, version: after.version };
  };

/** A rule as a change would make it, with all that follows; what is being sent at this moment stops it. */
export const changed = async (
  needs: Changing,
  proposal: { conference: Conference; before: Reminder; change: ReminderChange; author: string; now: Date },
): Promise<{ after: Reminder; moments: Moment[]; steps: Step[]; waitsFor?: string }> => {
  const { conference, before, change, author, now } = proposal;
  const existing = await needs.occurrencesOf(conference.id, before.id);
  if (existing.some(({ state }) => state === "RUNNING")) throw new Refusal("reminder-running");
  const after = decide(before, change, author);
  if (change.of != null) await mustNameItsKeyDate(needs.findKeyDate, conference.id, after);
  const moments = await needs.momentsFor(conference, after);
  mustComeBefore(after, moments);
  const steps = stepsOf(after, { moments, existing, conference, now }, needs.occurrenceIdOf);
  return { after, moments, steps, ...(moments.length === 0 && { waitsFor: after.anchor }) };
};
