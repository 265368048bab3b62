import type { Fact } from "#shared/contracts/record.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import { MOST_WITHOUT_APPROVAL } from "#shared/domain/mailing.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { nextStep } from "#shared/domain/reminders/occurrence-steps.ts";
import { planOccurrence } from "#shared/domain/reminders/plan-occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { recipientsIn } from "#shared/domain/reminders/reminder-recipients.ts";
import { type FactNeeds, factsNow } from "./facts-now.ts";

export interface Needs extends FactNeeds {
  readonly findOccurrence: (conference: string, id: string) => Promise<Occurrence | undefined>;
  /** False where somebody has stored another version since. The sweeper's time is set anew in any case. */
  readonly saveOccurrence: (before: Occurrence, after: Occurrence, now: Date) => Promise<boolean>;
  /** The same with a record of it. */
  readonly recordOccurrence: (before: Occurrence, after: Occurrence, fact: Fact, now: Date) => Promise<boolean>;
  readonly readMembers: (conference: string) => AsyncIterable<MemberFile>;
  readonly enqueue: (messages: readonly ReminderMessage[]) => Promise<void>;
  readonly now: () => Date;
}

const ELSEWHERE = { outcome: "changed meanwhile" };

/**
 * The time of an occurrence seems to have come. It is planned once more from what is true now, and only then begun,
 * held, missed, or left until later. Whoever else does the same at this moment finds another version and lets it be.
 */
export const takeUp =
  (needs: Needs) =>
  async ({
    conference: id,
    occurrence: name,
  }: Extract<ReminderMessage, { task: "due" }>): Promise<{
    outcome: string;
  }> => {
    const now = needs.now();
    const before = await needs.findOccurrence(id, name);
    const facts = before && (await factsNow(needs, before));
    if (before === undefined || facts === undefined) throw new Error("There is no such occurrence.");
    const { reminder, conference, moment } = facts;

    const planned = planOccurrence(before, { ...facts, id: name, now }) ?? before;
    if (planned !== before && !(await needs.saveOccurrence(before, planned, now))) return ELSEWHERE;
    const step = nextStep(planned, { reminder, conference, now });

    if (step.do === "wait") {
      // The sweeper has put it off for minutes; what is to be looked at in weeks says so again.
      if (planned === before && !(await needs.saveOccurrence(before, before, now))) return ELSEWHERE;
      return { outcome: "waits" };
    }
    const held =
      step.do === "run" && (await lacksApproval(needs, reminder, moment)) ? awaitingApproval(planned) : undefined;
    const after = held ?? step.occurrence;
    const fact = step.do === "save" && step.fact;
    const saved = fact
      ? await needs.recordOccurrence(planned, after, { type: fact, reminder: reminder.id, occurrence: name }, now)
      : await needs.saveOccurrence(planned, after, now);
    if (!saved) return ELSEWHERE;
    if (step.do === "save" || held) return { outcome: `is ${after.state}` };
    await needs.enqueue([{ task: "page", conference: id, occurrence: name, through: step.through }]);
    return { outcome: step.do === "run" ? "begun" : "looked at for those who joined" };
  };

/** Own words to many people need a second pair of eyes before they leave (N10). */
const lacksApproval = async (needs: Needs, reminder: Reminder, moment: Moment | undefined): Promise<boolean> => {
  if (reminder.texts === undefined || reminder.approver !== undefined || moment === undefined) return false;
  let people = 0;
  for await (const file of needs.readMembers(reminder.conference)) {
    // An invitation is one country's, but the words go to every country that is invited.
    const about = moment.anchor === "invitation-sent" ? { ...moment, subject: file.member.country } : moment;
    people += recipientsIn(reminder, about, file).mails.length;
    if (people > MOST_WITHOUT_APPROVAL) return true;
  }
  return false;
};

const awaitingApproval = ({ through: _, ...occurrence }: Occurrence): Occurrence => ({
  ...{ ...occurrence, state: "HELD", why: "needs-approval", version: occurrence.version + 1 },
});
