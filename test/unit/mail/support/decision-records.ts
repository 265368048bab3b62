import type { DecisionFact, Fact } from "#shared/contracts/record.ts";
import type { AmendmentFact } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import type { SilenceFact } from "#shared/domain/conclusions/silence/silence-commands.ts";
import type { ConsensusFact } from "#shared/domain/conclusions/votes/consensus.ts";
import type { StatementFact } from "#shared/domain/conclusions/votes/reservations.ts";
import type { RollFact } from "#shared/domain/conclusions/votes/roll.ts";
import type { VoteFact } from "#shared/domain/conclusions/votes/vote.ts";

const OF_AMENDMENT = { conclusion: "cooperation", amendment: "faster-replies" };
const OF_SILENCE = { silence: "cooperation.1", conclusion: "cooperation" };
const VOTE = { vote: "cooperation.2.v1" };
const OBJECTED = { country: "FRA", how: "objection", writing: "w-1", hash: "h-1", textHash: "h" } as const;

type DecisionType = (
  | AmendmentFact
  | SilenceFact
  | VoteFact
  | ConsensusFact
  | StatementFact
  | RollFact
  | DecisionFact
)["type"];

/** One fact of every type that amendments, silences, votes and decisions have. */
export const EVERY_DECISION_FACT: { readonly [T in DecisionType]: Fact & { type: T } } = {
  AmendmentTabled: {
    ...{ type: "AmendmentTabled", ...OF_AMENDMENT, country: "FRA", kind: "replace", textHash: "h", late: false },
  },
  AmendmentSupported: { type: "AmendmentSupported", ...OF_AMENDMENT, country: "BEL" },
  AmendmentSupportEnded: { type: "AmendmentSupportEnded", ...OF_AMENDMENT, country: "BEL" },
  AmendmentAdmitted: { type: "AmendmentAdmitted", ...OF_AMENDMENT },
  AmendmentRuledOut: { type: "AmendmentRuledOut", ...OF_AMENDMENT },
  AmendmentWorded: { type: "AmendmentWorded", ...OF_AMENDMENT, wordingHash: "h" },
  AmendmentRecommended: { type: "AmendmentRecommended", ...OF_AMENDMENT, disposition: "merge" },
  AmendmentWithdrawn: { type: "AmendmentWithdrawn", ...OF_AMENDMENT },
  AmendmentTakenOver: { type: "AmendmentTakenOver", ...OF_AMENDMENT, country: "BEL", from: "FRA" },
  AmendmentMerged: { type: "AmendmentMerged", ...OF_AMENDMENT, into: "quicker-replies" },
  AmendmentAccepted: { type: "AmendmentAccepted", ...OF_AMENDMENT, by: "secretariat" },
  AmendmentPut: { type: "AmendmentPut", ...OF_AMENDMENT },
  AmendmentDecided: {
    type: "AmendmentDecided",
    ...OF_AMENDMENT,
    decision: "cooperation.faster-replies",
    carried: true,
  },
  AmendmentLapsed: { type: "AmendmentLapsed", ...OF_AMENDMENT, because: "quicker-replies" },
  AmendmentCarriedOver: { type: "AmendmentCarriedOver", ...OF_AMENDMENT, textHash: "h" },
  AmendmentOutrun: { type: "AmendmentOutrun", ...OF_AMENDMENT, textHash: "h" },
  AmendmentRebased: { type: "AmendmentRebased", ...OF_AMENDMENT, textHash: "h" },
  AmendmentOrderSet: {
    ...{ type: "AmendmentOrderSet", conclusion: "cooperation", textHash: "h" },
    ...{ order: ["faster-replies"], proposed: ["faster-replies"] },
  },
  AmendmentLeaveGiven: { type: "AmendmentLeaveGiven", conclusion: "cooperation", country: "FRA" },
  SilenceOpened: {
    ...{ type: "SilenceOpened", ...OF_SILENCE, textVersion: 1, textHash: "h" },
    ...{ expiry: "2019-03-27T16:00:00.000Z", entitled: ["BEL", "FRA"] },
  },
  NoticeProven: {
    ...{ type: "NoticeProven", ...OF_SILENCE, country: "FRA", ledgerKey: "k" },
    deliveredAt: "2019-03-24T16:00:00.000Z",
  },
  NoticeFailed: { type: "NoticeFailed", ...OF_SILENCE, country: "FRA", ledgerKey: "k", why: "BOUNCED" },
  NoticeHandedOver: {
    ...{ type: "NoticeHandedOver", ...OF_SILENCE, country: "FRA", act: "note-verbale" },
    handedOverAt: "2019-03-24T16:00:00.000Z",
  },
  UnprovenActedOn: { type: "UnprovenActedOn", ...OF_SILENCE, country: "FRA", act: "send-again" },
  SilenceExtended: {
    ...{ type: "SilenceExtended", ...OF_SILENCE, from: "2019-03-27T16:00:00.000Z" },
    to: "2019-03-29T16:00:00.000Z",
  },
  SilenceBroken: { type: "SilenceBroken", ...OF_SILENCE, ...OBJECTED },
  ObjectionAdded: { type: "ObjectionAdded", ...OF_SILENCE, ...OBJECTED, how: "amendment" },
  StatementLogged: {
    ...{ type: "StatementLogged", ...OF_SILENCE, country: "FRA", kind: "late-objection", writing: "w-2", hash: "h-2" },
  },
  SilenceAdoptedAdReferendum: {
    ...{ type: "SilenceAdoptedAdReferendum", ...OF_SILENCE, textHash: "h", until: "2019-04-26T16:00:00.000Z" },
  },
  SilenceAdopted: { type: "SilenceAdopted", ...OF_SILENCE, textHash: "h", at: "2019-03-27T16:00:00.000Z" },
  SilenceNotServed: { type: "SilenceNotServed", ...OF_SILENCE, textHash: "h", unproven: ["FRA"] },
  StatementAttached: {
    ...{ type: "StatementAttached", decision: "cooperation.2", statement: "s-1", country: "FRA" },
    ...{ kind: "reservation", hash: "h-3" },
  },
  StatementWithdrawn: { type: "StatementWithdrawn", decision: "cooperation.2", statement: "s-1", country: "FRA" },
  ConsensusAsked: { type: "ConsensusAsked", decision: "cooperation.3", textHash: "h", rulesVersion: 1 },
  ConsensusObjected: { type: "ConsensusObjected", decision: "cooperation.3", country: "FRA" },
  GavelFell: { type: "GavelFell", decision: "cooperation.3", present: 2, members: 3 },
  VoteOpened: {
    ...{ type: "VoteOpened", ...VOTE, decision: "cooperation.2", questionHash: "h", method: "recorded", round: 1 },
    ...{ rulesVersion: 1, members: 3, entitled: 2, present: 2 },
  },
  ElectorateChangeListed: { type: "ElectorateChangeListed", ...VOTE, country: "FRA" },
  BallotCast: { type: "BallotCast", ...VOTE, country: "FRA", number: 2, replaces: 1 },
  SecretBallotCast: { type: "SecretBallotCast", ...VOTE, country: "FRA" },
  HandsEntered: { type: "HandsEntered", ...VOTE, number: 1 },
  VoteClosed: { type: "VoteClosed", ...VOTE },
  VoteCorrected: { type: "VoteCorrected", ...VOTE, country: "FRA", number: 1 },
  BallotClosingNear: { type: "BallotClosingNear", ...VOTE, closesAt: "2019-04-10T15:00:00.000Z" },
  VoteTallied: { type: "VoteTallied", ...VOTE, tallyHash: "h", outcome: "ADOPTED", tied: false },
  DecisionSealed: {
    ...{ type: "DecisionSealed", conclusion: "cooperation", decision: "cooperation.2" },
    ...{ mode: "vote", outcome: "ADOPTED", root: "r" },
  },
  StandingSet: { type: "StandingSet", country: "FRA", as: "member", inGoodStanding: true, credentials: "ACCEPTED" },
  CredentialsSet: { type: "CredentialsSet", credentials: "ACCEPTED", countries: ["FRA"] },
  PresenceTaken: { type: "PresenceTaken", present: ["FRA"], absent: [] },
};
