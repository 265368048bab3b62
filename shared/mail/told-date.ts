import { type Conference, deadlinesOf } from "#shared/domain/conference.ts";
import type { Anchor, Moment } from "#shared/domain/reminders/moment.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import type { Deadline, ToldDate } from "./mail-facts.ts";
import type { MessageKey } from "./messages/en.ts";

/** What is called a deadline: until then, exclusive. All else begins or ends at its time, or has happened. */
const DEADLINES: readonly Anchor[] = [
  ...(["nomination-deadline", "confirmation-deadline"] as const),
  ...(["amendment-deadline", "silence-expiry", "action-due"] as const),
];

export const isDeadline = (anchor: Anchor): boolean => DEADLINES.includes(anchor);

/** What a date's own line is called. */
export const LABEL: Readonly<Record<Exclude<Anchor, "invitation-sent">, MessageKey>> = {
  "nomination-deadline": "label.answerBy",
  "confirmation-deadline": "label.confirmBy",
  "conference-start": "label.opens",
  "conference-end": "label.closes",
  "session-start": "label.begins",
  "amendment-deadline": "label.amendBy",
  "silence-expiry": "label.objectBy",
  "action-due": "label.dueBy",
};

export const LABEL_OF_TASK: Readonly<Record<Deadline, MessageKey>> = {
  nominationDeadline: LABEL["nomination-deadline"],
  confirmationDeadline: LABEL["confirmation-deadline"],
};

export const toldDate = ({ anchor, local, at, title }: Moment, now: Date): ToldDate => ({
  ...{ anchor, local, at, passed: at <= now.toISOString() },
  ...(title && { title }),
});

/** Until when what a reminder is about can be done in the registration; undefined where there is nothing to do there. */
export const taskOf = ({ anchor, condition }: Pick<Reminder, "anchor" | "condition">): Deadline | undefined => {
  if (condition === "has-not-confirmed") return "confirmationDeadline";
  if (condition !== undefined) return "nominationDeadline";
  if (anchor === "confirmation-deadline") return "confirmationDeadline";
  return anchor === "nomination-deadline" || anchor === "invitation-sent" ? "nominationDeadline" : undefined;
};

export const isOpen = (
  reminder: Pick<Reminder, "anchor" | "condition">,
  conference: Pick<Conference, "zone" | "nominationDeadline" | "confirmationDeadline" | "endsOn">,
  now: Date,
): boolean => {
  const task = taskOf(reminder);
  const { nomination, confirmation } = deadlinesOf(conference);
  return task !== undefined && now < (task === "nominationDeadline" ? nomination : confirmation);
};

/** The sentence that says a date. */
export const dateSentence = ({ anchor, passed }: ToldDate): MessageKey =>
  anchor === "invitation-sent" ? "date.invitation-sent" : `date.${anchor}.${passed ? "passed" : "ahead"}`;
