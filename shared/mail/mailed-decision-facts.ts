import * as z from "zod";
import { DECISION_MODES } from "#shared/domain/conclusions/conclusion.ts";
import { CHAIR_ACTS } from "#shared/domain/conclusions/silence/notice.ts";
import { VOTE_METHODS } from "#shared/domain/conclusions/votes/vote.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { mailedFact as fact, Id, TextVersionNumber } from "./mailed-fact.ts";

const ofAmendment = { conclusion: Id, amendment: Id };
const ofSilence = { silence: Id, conclusion: Id };
const byCountry = { country: Id };
const number = z.int().positive();
const objected = { ...ofSilence, ...byCountry, how: z.enum(["objection", "amendment"]), hash: Id };

/** What delegations do about amendments, and what becomes of these. */
export const MAILED_AMENDMENT_FACTS = [
  fact("AmendmentTabled", { ...ofAmendment, ...byCountry }),
  fact("AmendmentSupported", { ...ofAmendment, ...byCountry }),
  fact("AmendmentSupportEnded", { ...ofAmendment, ...byCountry }),
  fact("AmendmentWithdrawn", ofAmendment),
  fact("AmendmentTakenOver", { ...ofAmendment, ...byCountry }),
  fact("AmendmentMerged", ofAmendment),
  fact("AmendmentRebased", ofAmendment),
  fact("AmendmentAdmitted", ofAmendment),
  fact("AmendmentRuledOut", ofAmendment),
  fact("AmendmentAccepted", ofAmendment),
  fact("AmendmentDecided", { ...ofAmendment, carried: z.boolean() }),
  fact("AmendmentLapsed", { ...ofAmendment, because: Id }),
] as const;

export const MAILED_SILENCE_FACTS = [
  fact("SilenceOpened", { ...ofSilence, textVersion: TextVersionNumber, expiry: Instant }),
  fact("UnprovenActedOn", { ...ofSilence, ...byCountry, act: z.enum(CHAIR_ACTS) }),
  fact("NoticeFailed", { ...ofSilence, ...byCountry }),
  fact("SilenceExtended", { ...ofSilence, from: Instant, to: Instant }),
  fact("SilenceBroken", objected),
  fact("ObjectionAdded", objected),
  fact("StatementLogged", {
    ...{ ...ofSilence, ...byCountry, hash: Id },
    kind: z.enum(["statement", "late-objection", "late-amendment"]),
  }),
  fact("SilenceAdoptedAdReferendum", { ...ofSilence, until: Instant }),
  fact("SilenceAdopted", ofSilence),
  fact("SilenceNotServed", ofSilence),
] as const;

export const MAILED_DECISION_FACTS = [
  fact("VoteOpened", { vote: Id, method: z.enum(VOTE_METHODS) }),
  fact("BallotClosingNear", { vote: Id, closesAt: Instant }),
  fact("BallotCast", { vote: Id, ...byCountry, number, replaces: number.optional() }),
  fact("SecretBallotCast", { vote: Id, ...byCountry }),
  fact("VoteCorrected", { vote: Id, ...byCountry, number }),
  fact("ConsensusObjected", { decision: Id, ...byCountry }),
  fact("StatementAttached", { decision: Id, ...byCountry, hash: Id }),
  fact("StatementWithdrawn", { decision: Id, ...byCountry }),
  fact("DecisionSealed", { conclusion: Id, decision: Id, mode: z.enum(DECISION_MODES) }),
] as const;
