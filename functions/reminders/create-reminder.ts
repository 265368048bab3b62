import type { CommandContext } from "#shared/contracts/command.ts";
import type { createReminderRoute } from "#shared/contracts/reminders.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { createReminder as decide } from "#shared/domain/reminders/reminder-change.ts";
import { effectOf, type OccurrenceIdOf, savedAtOnce, stepsOf } from "./effect.ts";
import { type FindKeyDate, mustComeBefore, mustNameItsKeyDate } from "./must-fit.ts";
import { reminderView } from "./reminder-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findKeyDate: FindKeyDate;
  readonly momentsFor: (conference: Conference, reminder: Reminder) => Promise<Moment[]>;
  readonly saveReminder: (save: {
    after: Reminder;
    occurrences: { after: Occurrence }[];
    fact: { type: "ReminderCreated"; reminder: string };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
  readonly occurrenceIdOf: OccurrenceIdOf;
  readonly newId: () => string;
}

/** Sets up a rule, and says when it goes: in time, at once because it is late, or not any more (N6). */
export const createReminder =
  (needs: Needs): UseCase<typeof createReminderRoute> =>
  async ({ params, body, caller, command }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    const { now } = command;
    const after = decide(body, { conference: conference.id, id: needs.newId(), author: caller.subject, now });
    await mustNameItsKeyDate(needs.findKeyDate, conference.id, after);
    const moments = await needs.momentsFor(conference, after);
    mustComeBefore(after, moments);

    const steps = stepsOf(after, { moments, existing: [], conference, now }, needs.occurrenceIdOf);
    const effect = { occurrences: effectOf(steps), ...(moments.length === 0 && { waitsFor: after.anchor }) };
    const answer = {
      body: { reminder: reminderView(after), effect },
      version: after.version,
      location: `/conferences/${conference.id}/reminders/${after.id}`,
    };
    const fact = { type: "ReminderCreated", reminder: after.id } as const;
    await needs.saveReminder({ after, occurrences: savedAtOnce(steps), fact, context: command, answer });
    return answer;
  };
