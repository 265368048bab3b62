import type * as z from "zod";
import { ReminderPlan } from "./reminder.ts";

/**
 * What a conference reminds of when nobody has said anything else. Deadlines carry rights and duties, so their readers
 * cannot opt out; and whoever does not answer is asked through others before it is too late (N12).
 */
export const defaultReminders = (): ReminderPlan[] =>
  [...nominations, ...confirmations, ...starts, ...keyDates].map((plan) => ReminderPlan.parse(plan));

type Plan = z.input<typeof ReminderPlan>;

const mornings = { direction: "before", timeOfDay: "09:00" } as const;
const those: Plan["audience"] = { roles: ["focal-point"] };

const nominating = {
  ...mornings,
  ...{ anchor: "nomination-deadline", audience: those, condition: "has-not-submitted", mailClass: "MANDATORY" },
} satisfies Partial<Plan>;
const alternateAfter2 = { afterUnanswered: 2, to: "alternate" } as const;
const nominations: Plan[] = [
  { ...nominating, name: "30 days left to nominate", offset: "P30D" },
  { ...nominating, name: "14 days left to nominate", offset: "P14D" },
  { ...nominating, name: "7 days left to nominate", offset: "P7D", ladder: [alternateAfter2] },
  {
    ...nominating,
    ...{ name: "2 days left to nominate", offset: "P2D" },
    // Nobody has named a head yet: the regional desk is the next to know the member.
    ladder: [alternateAfter2, { afterUnanswered: 3, to: "regional-desk" }],
  },
];

const confirming = {
  ...mornings,
  ...{ anchor: "confirmation-deadline", audience: those, condition: "has-not-confirmed", mailClass: "MANDATORY" },
} satisfies Partial<Plan>;
const alternateAfter1 = { afterUnanswered: 1, to: "alternate" } as const;
const confirmations: Plan[] = [
  { ...confirming, name: "14 days left to confirm", offset: "P14D" },
  { ...confirming, name: "7 days left to confirm", offset: "P7D", ladder: [alternateAfter1] },
  {
    ...confirming,
    ...{ name: "2 days left to confirm", offset: "P2D" },
    ladder: [alternateAfter1, { afterUnanswered: 2, to: "head" }],
  },
];

const whoCome = {
  roles: ["HEAD", "ALTERNATE", "ADVISER", "OBSERVER"],
  delegationStates: ["CONFIRMED"],
  delegateStates: ["CONFIRMED"],
} satisfies Plan["audience"];
const starting = { ...mornings, anchor: "conference-start", audience: whoCome, mailClass: "INFO" } as const;
const starts: Plan[] = [
  {
    ...starting,
    ...{ name: "The conference starts in 14 days", offset: "P14D" },
    // Whoever confirms later prepares for it all the same, until the last reminder is near.
    joinedLater: { minLead: "P2D" },
  },
  {
    ...starting,
    ...{ name: "The conference starts tomorrow", offset: "P1D" },
    // "Starts tomorrow" is for that day only: whoever is confirmed after it has the date in the confirmation.
    ...{ joinedLater: "none", maxLateness: "PT12H" },
  },
];

const headsAndFocalPoints = {
  roles: ["focal-point", "HEAD"],
  delegationStates: ["CONFIRMED"],
  delegateStates: ["CONFIRMED"],
} satisfies Plan["audience"];
/** Planned once a date of their kind is set; whom it concerns is said there. */
const keyDates: Plan[] = [
  {
    ...mornings,
    ...{ name: "2 days left for amendments", anchor: "amendment-deadline", offset: "P2D" },
    ...{ audience: headsAndFocalPoints, mailClass: "MANDATORY" },
  },
  {
    ...{ name: "Silence ends in 24 hours", anchor: "silence-expiry", direction: "before", offset: "PT24H" },
    // Half of the lead: with less than that a capital cannot decide on an objection.
    ...{ audience: headsAndFocalPoints, mailClass: "MANDATORY", maxLateness: "PT12H" },
  },
  {
    ...{ name: "The session starts in 2 hours", anchor: "session-start", direction: "before", offset: "PT2H" },
    ...{ audience: whoCome, mailClass: "INFO", maxLateness: "PT1H" },
    quietHours: { ignoredBecause: "Readers are at the conference, whatever the hour in their capital." },
  },
  {
    ...mornings,
    ...{ name: "30 days left for the action", anchor: "action-due", offset: "P30D" },
    ...{ audience: those, mailClass: "MANDATORY" },
  },
  {
    ...mornings,
    ...{ name: "7 days left for the action", anchor: "action-due", offset: "P7D" },
    ...{ audience: those, mailClass: "MANDATORY" },
  },
];
