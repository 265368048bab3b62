import type { CommandContext } from "#shared/contracts/command.ts";
import type { approveReminderRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { approveReminder as decide } from "#shared/domain/reminders/reminder-change.ts";
import { type OccurrenceIdOf, savedAtOnce, stepsOf } from "./effect.ts";
import { reminderAnswer } from "./reminder-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findReminder: (conference: string, reminder: string) => Promise<Reminder | undefined>;
  readonly momentsFor: (conference: Conference, reminder: Reminder) => Promise<Moment[]>;
  readonly occurrencesOf: (conference: string, reminder: string) => Promise<Occurrence[]>;
  readonly occurrenceIdOf: OccurrenceIdOf;
  readonly saveReminder: (save: {
    before: Reminder;
    after: Reminder;
    occurrences: { before?: Occurrence; after: Occurrence }[];
    fact: { type: "ReminderApproved"; reminder: string };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** The second pair of eyes on a reminder's own words, in the very version that was read: what waited for it goes on (N10). */
export const approveReminder =
  (needs: Needs): UseCase<typeof approveReminderRoute> =>
  async ({ params, ifMatch, caller, command }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    const before = inVersion(found(await needs.findReminder(params.conference, params.reminder)), ifMatch);
    const after = decide(before, caller.subject);
    if (after === before) return reminderAnswer(before);
    const [moments, existing] = await Promise.all([
      needs.momentsFor(conference, after),
      needs.occurrencesOf(conference.id, after.id),
    ]);
    const steps = stepsOf(after, { moments, existing, conference, now: command.now }, needs.occurrenceIdOf);
    const answer = reminderAnswer(after);
    const fact = { type: "ReminderApproved", reminder: after.id } as const;
    await needs.saveReminder({ before, after, occurrences: savedAtOnce(steps), fact, context: command, answer });
    return answer;
  };
