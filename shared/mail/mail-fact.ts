import * as z from "zod";
import type { Fact } from "#shared/contracts/record.ts";
import { DELEGATE_STATES, DELEGATION_STATES } from "#shared/domain/delegation.ts";
import { Language } from "#shared/domain/language.ts";
import { Instant } from "#shared/domain/local-time.ts";

const id = z.string().min(1);
const textVersion = z.int().positive();
const fact = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.looseObject({ type: z.literal(type), ...shape });

/** The facts that someone is told by mail, as they must be in a record. */
export const MailFact = z.discriminatedUnion("type", [
  fact("ConferenceChanged", { moved: z.literal(true).optional() }),
  fact("ConferenceAnnounced", { again: z.literal(true).optional() }),
  fact("ConferencePostponed", {}),
  fact("ConferenceCancelled", {}),
  fact("DelegationInvited", {}),
  fact("LinksRotated", { contact: id }),
  fact("LinkRequested", { addressHash: id }),
  fact("CodeRequested", { contact: id, challenge: id }),
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
]);
export type MailFact = z.output<typeof MailFact>;

/** Facts that concern nobody's inbox. A new fact stands here or above, or this does not compile. */
const SILENT: Record<Exclude<Fact["type"], MailFact["type"]>, true> = {
  ConferenceCreated: true,
  MemberAdded: true,
  MemberChanged: true,
  LinksRevoked: true,
  RolesGranted: true,
  RolesRemoved: true,
  InvitationOpened: true,
  RegretsTakenBack: true,
  DelegationDrafted: true,
  DelegateNominated: true,
  NominationAmended: true,
  NominationStruck: true,
  ActingHeadDesignated: true,
  DesignationEnded: true,
  DelegationMoved: true,
  SuppressionReleased: true,
  LaneReleased: true,
  InformationDeclined: true,
  KeyDateSet: true,
  KeyDateRemoved: true,
  ReminderCreated: true,
  ReminderChanged: true,
  ReminderApproved: true,
  OccurrenceHeld: true,
  OccurrenceResumed: true,
  OccurrenceSkipped: true,
  OccurrenceDispatched: true,
  ReminderSent: true,
  ReminderMissed: true,
  ConclusionDrafted: true,
  ConclusionRevised: true,
  ConclusionTranslated: true,
  TranslationReviewed: true,
  AmendmentsClosed: true,
  ConclusionConsolidated: true,
  DecisionOpened: true,
  DecisionEnded: true,
  ConclusionReopened: true,
  EditingBegun: true,
  PublicationSigned: true,
  ConclusionPublished: true,
  ConclusionWithdrawn: true,
  MailingDrafted: true,
  MailingChanged: true,
  MailingSubmitted: true,
  MailingCancelled: true,
};

const MAILED = new Set<string>(MailFact.options.map((option) => option.shape.type.value));

/**
 * The fact, if mail follows from it. "unknown" is a fact of a later version: it is left alone, so that a new feature's
 * records need no order of deployment. Throws when a fact that mail follows from is malformed.
 */
export const mailFactOf = (fact: { readonly type: string }): MailFact | "silent" | "unknown" => {
  if (MAILED.has(fact.type)) return MailFact.parse(fact);
  return Object.hasOwn(SILENT, fact.type) ? "silent" : "unknown";
};
