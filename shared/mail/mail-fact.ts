import * as z from "zod";
import type { Fact } from "#shared/contracts/record.ts";
import { CODE_PURPOSES } from "#shared/domain/code.ts";
import { DELEGATE_STATES, DELEGATION_STATES } from "#shared/domain/delegation.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { MAILED_AMENDMENT_FACTS, MAILED_DECISION_FACTS, MAILED_SILENCE_FACTS } from "./mailed-decision-facts.ts";
import { mailedFact as fact, Id as id, TextVersionNumber as textVersion } from "./mailed-fact.ts";
import { SILENT_FACTS } from "./silent-facts.ts";

/** Records of before heads of delegation had links say nothing: a contact then. */
const holder = z.enum(["contact", "delegate"]).default("contact");

/** The facts that someone is told by mail, as they must be in a record. */
export const MailFact = z.discriminatedUnion("type", [
  fact("ConferenceChanged", { moved: z.literal(true).optional() }),
  fact("ConferenceAnnounced", { again: z.literal(true).optional() }),
  fact("ConferencePostponed", {}),
  fact("ConferenceCancelled", {}),
  fact("DelegationInvited", {}),
  fact("LinksRotated", { contact: id }),
  fact("LinkRequested", { addressHash: id }),
  fact("DelegateLinksRotated", { delegate: id }),
  fact("CodeRequested", { contact: id, holder, challenge: id, purpose: z.enum(CODE_PURPOSES).optional() }),
  fact("CodeLocked", { contact: id, holder }),
  fact("LinkOpenedElsewhere", { delegate: id }),
  fact("ActingHeadDesignated", { delegate: id, from: id, until: id }),
  fact("DesignationEnded", { delegate: id }),
  fact("DelegationSubmitted", {}),
  fact("RegretsSent", {}),
  fact("DelegationReturned", {}),
  fact("DelegationApproved", {}),
  fact("DelegationRefused", {}),
  fact("DelegationRestored", {}),
  fact("DelegationConfirmed", { delegates: z.array(id) }),
  fact("DelegateReplaced", { delegate: id, replacement: id, state: z.enum(DELEGATE_STATES) }),
  fact("DelegateWithdrawn", { delegate: id, state: z.enum(DELEGATE_STATES) }),
  fact("ContactBroken", { contact: id }),
  fact("DelegateUnreachable", { delegate: id }),
  fact("LaneStopped", { why: z.enum(["bounces", "complaints"]) }),
  fact("MailResent", { ledgerKey: id }),
  fact("MailingReleased", { mailing: id }),
  fact("MailingTested", { mailing: id, language: Language }),
  fact("ConclusionCirculated", { conclusion: id, textVersion, languages: z.array(Language) }),
  fact("LanguagePutOut", { conclusion: id, textVersion, language: Language }),
  fact("AmendmentsOpened", { conclusion: id, textVersion, deadline: Instant }),
  fact("DelegationWithdrawn", { delegates: z.array(id), state: z.enum(DELEGATION_STATES) }),
  ...MAILED_AMENDMENT_FACTS,
  ...MAILED_SILENCE_FACTS,
  ...MAILED_DECISION_FACTS,
]);
export type MailFact = z.output<typeof MailFact>;

/** A new fact is mailed or silent, or this does not compile. */
const SILENT: Record<Exclude<Fact["type"], MailFact["type"]>, true> = SILENT_FACTS;

const MAILED = new Set<string>(MailFact.options.map((option) => option.shape.type.value));

/**
 * The fact, if mail follows from it. "unknown" is a fact of a later version: it is left alone, so that a new feature's
 * records need no order of deployment. Throws when a fact that mail follows from is malformed.
 */
export const mailFactOf = (fact: { readonly type: string }): MailFact | "silent" | "unknown" => {
  if (MAILED.has(fact.type)) return MailFact.parse(fact);
  return Object.hasOwn(SILENT, fact.type) ? "silent" : "unknown";
};
