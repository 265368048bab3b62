import * as z from "zod";
import type { EventRecord, Fact } from "#shared/contracts/record.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { ANCHORS, type Anchor, CONFERENCE_ANCHORS, KEY_DATE_ANCHORS } from "#shared/domain/reminders/moment.ts";
import { countryOf } from "#shared/mail/mail-planner.ts";

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
  return [
    { task: "plan", conference, ...country },
    ...movedBy(fact).map((moment): ReminderMessage => ({ task: "tell-moved", conference, record, ...moment })),
  ];
};

const movedBy = (fact: Told["fact"]) => {
  if (fact.type === "KeyDateSet") return movedKeyDate(fact);
  if (fact.type === "ConferenceChanged") return ofConference(MovedDates.parse(fact).anchors);
  // Nobody is told of dates that move while a conference is postponed: whoever knows others is told now.
  if (fact.type === "ConferenceAnnounced" && "again" in fact) return ofConference(ANCHORS);
  return [];
};

/** Its own four dates, and each key date; when a member was invited does not move. */
const ofConference = (anchors: readonly Anchor[]) => [
  ...CONFERENCE_ANCHORS.filter((anchor) => anchors.includes(anchor)).map((anchor) => ({
    ...{ anchor, subject: "conference" },
  })),
  ...KEY_DATE_ANCHORS.filter((anchor) => anchors.includes(anchor)).map((anchor) => ({ anchor })),
];

const movedKeyDate = (fact: object) => {
  const { keyDate, anchor, moved } = SetDate.parse(fact);
  return moved ? [{ anchor, subject: keyDate }] : [];
};
