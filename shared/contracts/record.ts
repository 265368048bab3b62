import type { CodePurpose } from "#shared/domain/code.ts";
import type { AmendmentFact } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import type { OrderSet } from "#shared/domain/conclusions/amendments/amendment-order.ts";
import type { DecisionMode, Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionFact } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { SilenceFact } from "#shared/domain/conclusions/silence/silence-commands.ts";
import type { ConsensusFact } from "#shared/domain/conclusions/votes/consensus.ts";
import type { StatementFact } from "#shared/domain/conclusions/votes/reservations.ts";
import type { RollFact } from "#shared/domain/conclusions/votes/roll.ts";
import type { VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import type { DelegationFact } from "#shared/domain/delegation-commands.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { StaffRole } from "./route.ts";

/** Facts of everything but delegations and conclusions, in the past tense, with ids only. */
export type OtherFact =
  | { type: "ConferenceCreated" }
  /** `moved`: those who come hear of other dates or another place; `anchors`: what reminders count from and has moved. */
  | { type: "ConferenceChanged"; moved?: true; anchors?: Anchor[] }
  /** `again`: it had been postponed. */
  | { type: "ConferenceAnnounced"; again?: true }
  | { type: "ConferencePostponed" }
  | { type: "ConferenceCancelled" }
  | { type: "KeyDateSet"; keyDate: string; anchor: Anchor; moved?: true }
  | { type: "KeyDateRemoved"; keyDate: string; anchor: Anchor }
  | { type: "ReminderCreated"; reminder: string }
  | { type: "ReminderChanged"; reminder: string }
  | { type: "ReminderApproved"; reminder: string }
  | { type: "OccurrenceHeld"; reminder: string; occurrence: string }
  | { type: "OccurrenceResumed"; reminder: string; occurrence: string }
  | { type: "OccurrenceSkipped"; reminder: string; occurrence: string }
  | { type: "OccurrenceDispatched"; reminder: string; occurrence: string }
  /** Everyone whose time it was has a mail in the ledger. */
  | { type: "ReminderSent"; reminder: string; occurrence: string }
  | { type: "ReminderMissed"; reminder: string; occurrence: string }
  | { type: "MemberAdded" }
  | { type: "MemberChanged" }
  | { type: "LinksRotated"; contact: string }
  | { type: "LinksRevoked"; contact: string }
  /** Someone asked for a link by address; only the address's hash is kept. */
  | { type: "LinkRequested"; addressHash: string }
  /** `holder`: the contact, or the delegate where a head asks. */
  | { type: "CodeRequested"; contact: string; holder: "contact" | "delegate"; challenge: string; purpose: CodePurpose }
  /** Too many wrong codes: the country's contacts are told. */
  | { type: "CodeLocked"; contact: string; holder: "contact" | "delegate"; purpose: CodePurpose }
  /** A head's link was opened on a second device: may be a forwarded one. */
  | { type: "LinkOpenedElsewhere"; delegate: string }
  | { type: "RolesGranted"; subject: string; roles: StaffRole[] }
  | { type: "RolesRemoved"; subject: string }
  /** A contact's address takes no mail: the country's other contacts are told (N11). */
  | { type: "ContactBroken"; contact: string }
  /** A delegate's address takes no mail: the member's contacts are told. */
  | { type: "DelegateUnreachable"; delegate: string }
  | { type: "SuppressionReleased"; addressHash: string }
  /** A reader wants no more mail that is only information. */
  | { type: "InformationDeclined"; addressHash: string }
  /** Mailings stop by themselves before the provider stops the whole account. */
  | { type: "LaneStopped"; lane: "bulk"; why: "bounces" | "complaints" }
  | { type: "LaneReleased"; lane: "bulk" }
  /** An organiser had a mail sent again. */
  | { type: "MailResent"; ledgerKey: string }
  | { type: "MailingDrafted"; mailing: string }
  | { type: "MailingChanged"; mailing: string }
  | { type: "MailingTested"; mailing: string; language: Language }
  /** Released by one organiser, to more people than one may write to alone (N10). */
  | { type: "MailingSubmitted"; mailing: string }
  | { type: "MailingReleased"; mailing: string }
  | { type: "MailingCancelled"; mailing: string };

/** Facts of decisions on conclusions that are more than a step of one state machine. */
export type DecisionFact =
  | OrderSet["fact"]
  /** The chair allows a delegation to table although the time is over. */
  | { type: "AmendmentLeaveGiven"; conclusion: string; country: string }
  /** It closes soon by itself: those who have not voted are told. */
  | { type: "BallotClosingNear"; vote: string; closesAt: string }
  | { type: "VoteTallied"; vote: string; tallyHash: string; outcome: string; tied: boolean }
  /** A decision has ended, with everything that it follows from under one root; a secret vote of few has none. */
  | {
      type: "DecisionSealed";
      conclusion: string;
      decision: string;
      mode: DecisionMode;
      outcome: Outcome;
      root?: string;
    };

export type Fact =
  | DelegationFact
  | ConclusionFact
  | AmendmentFact
  | VoteFact
  | ConsensusFact
  | SilenceFact
  | StatementFact
  | RollFact
  | DecisionFact
  | OtherFact;

/** Who did it: an id, never a name, an address or a token. */
export type Actor =
  | { readonly kind: "staff"; readonly id: string }
  | { readonly kind: "contact" | "delegate"; readonly id: string; readonly country: string }
  | { readonly kind: "anyone" }
  | { readonly kind: "system"; readonly id: string };

export const ENTITIES = [
  ...(["conference", "member", "delegation", "address", "staff", "mail", "mailing", "reminder", "key-date"] as const),
  ...(["conclusion", "amendment", "decision", "vote", "roll", "suppression", "lane"] as const),
] as const;

/** What a record is about, such as `delegation/FRA`; with the conference it names a partition of RecordTable. */
export type Entity = `${(typeof ENTITIES)[number]}/${string}`;

/**
 * What happened, once and for ever: audit trail, event feed and outbox in one (design.md, "The shape").
 * Holds no personal data, so that it never has to be erased.
 */
export interface EventRecord {
  /** A conference's id, or "-" for what belongs to the deployment as a whole. */
  readonly conference: string;
  readonly entity: Entity;
  /** UUID version 7: sorts by time. */
  readonly id: string;
  /** RFC 3339 instant. */
  readonly at: string;
  readonly actor: Actor;
  readonly fact: Fact;
  /** Version of the entity after the change. */
  readonly version: number;
  /** SHA-256 of the entity's canonical JSON before and after; absent where there was or is none. */
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly requestId: string;
}
