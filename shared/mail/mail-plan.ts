import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import type { Audience } from "./mail-audience.ts";
import type { MailFact } from "./mail-fact.ts";
import { type MailPlanner, type Plans, plannerFor } from "./mail-planner.ts";
import { ACCESS_PLANS } from "./plan-access-mails.ts";
import { AMENDMENT_PLANS } from "./plan-amendment-mails.ts";
import { DECISION_PLANS } from "./plan-decision-mails.ts";
import { DELIVERY_PLANS } from "./plan-delivery-mails.ts";
import { REGISTRATION_PLANS } from "./plan-registration-mails.ts";
import { SILENCE_PLANS } from "./plan-silence-mails.ts";
import { TEXT_PLANS } from "./plan-text-mails.ts";

/** A fact that mail follows from has its plan here, or this does not compile. */
const PLANS: Plans<MailFact["type"]> = {
  ...REGISTRATION_PLANS,
  ...TEXT_PLANS,
  ...ACCESS_PLANS,
  ...DELIVERY_PLANS,
  ...AMENDMENT_PLANS,
  ...SILENCE_PLANS,
  ...DECISION_PLANS,
};

/** The mails that follow from a record: to whom, of which kind, in which lane. Says it by ids only. */
export const planMails = (record: Omit<EventRecord, "fact">, fact: MailFact, audience: Audience): PlannedMail[] => {
  const plan = PLANS[fact.type] as (fact: MailFact, to: MailPlanner) => PlannedMail[];
  return plan(fact, plannerFor(record, audience));
};

/** What tells a mail from every other: planning it twice gives the same words, and so the same ledger key. */
export const identityOf = ({ conference, kind, entity, occurrence, recipient }: PlannedMail): string[] => [
  conference,
  kind,
  entity,
  occurrence,
  `${recipient.kind}/${recipient.country}/${recipient.id}`,
];
