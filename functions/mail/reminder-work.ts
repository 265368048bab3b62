import * as z from "zod";
import type { EventRecord, Fact } from "#shared/contracts/record.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { ANCHORS, KEY_DATE_ANCHORS } from "#shared/domain/moment.ts";
import { countryOf } from "#shared/mail/mail-plan.ts";

type Told = Pick<EventRecord, "conference" | "entity" | "id"> & { readonly fact: { readonly type: string } };

/** After these, occurrences may not agree any more with the rules and dates that they follow from. */
const CHANGES_PLANS: readonly string[] = [
  "ConferenceCreated",
  "ConferenceChanged",
  "ConferenceAnnounced",
  "ConferencePostponed",
  "ConferenceCancelled",
  "DelegationInvited",
  "KeyDateSet",
  "KeyDateRemoved",
  "ReminderCreated",
  "ReminderChanged",
  "ReminderApproved",
] satisfies Fact["type"][];

const MovedDates = z.looseObject({ anchors: z.array(z.enum(ANCHORS)).default([]) });
const SetDate = z.looseObject({
  keyDate: z.string().min(1),
  anchor: z.enum(KEY_DATE_ANCHORS),
  moved: z.literal(true).optional(),
});

/** What is to be done about reminders after a record. Throws where a fact that moves dates is malformed. */
export const reminderWorkOf = (told: Told): ReminderMessage[] => {
  const { conference, id: record, fact } = told;
  if (!CHANGES_PLANS.includes(fact.type)) return [];
  const country = fact.type === "DelegationInvited" ? { country: countryOf(told) } : {};
  const moved =
    fact.type === "ConferenceChanged"
      ? MovedDates.parse(fact).anchors.map((anchor) => ({ anchor, subject: "conference" }))
      : fact.type === "KeyDateSet"
        ? movedKeyDate(fact)
        : [];
  return [
    { task: "plan", conference, ...country },
    ...moved.map((moment): ReminderMessage => ({ task: "tell-moved", conference, record, ...moment })),
  ];
};

const movedKeyDate = (fact: object) => {
  const { keyDate, anchor, moved } = SetDate.parse(fact);
  return moved ? [{ anchor, subject: keyDate }] : [];
};
