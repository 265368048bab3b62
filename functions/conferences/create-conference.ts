import type { CommandContext } from "#shared/contracts/command.ts";
import type { createConferenceRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { mustAgree } from "#shared/domain/conference-change.ts";
import { defaultReminders } from "#shared/domain/reminders/default-reminders.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { createReminder } from "#shared/domain/reminders/reminder-change.ts";
import { conferenceAnswer } from "./conference-view.ts";

export interface Needs {
  readonly saveConference: (save: {
    after: Conference;
    reminders: readonly Reminder[];
    fact: { type: "ConferenceCreated" };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
  readonly newId: () => string;
}

/**
 * Creates a draft, with the usual reminders: nobody has to think of them for them to go out. Its creator organises the
 * whole deployment and needs no role of its own in it.
 */
export const createConference =
  ({ saveConference, newId }: Needs): UseCase<typeof createConferenceRoute> =>
  async ({ body: { reminders: wanted, ...plan }, caller, command }) => {
    mustAgree(plan);
    const after: Conference = { ...plan, state: "DRAFT", version: 1, rulesVersion: 1 };
    const answer = { ...conferenceAnswer(after), location: `/conferences/${after.id}` };
    const made = { conference: after.id, author: caller.subject, now: command.now };
    const plans = wanted === "none" ? [] : defaultReminders();
    // Reminders of one moment are listed by id: in this order.
    const ids = plans.map(newId).toSorted();
    const reminders = plans.map((one, at) => createReminder(one, { ...made, id: ids[at] as string }));
    await saveConference({ after, reminders, fact: { type: "ConferenceCreated" }, context: command, answer });
    return answer;
  };
