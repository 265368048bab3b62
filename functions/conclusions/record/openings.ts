import type { Opening, OpeningOf } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import { freezeElectorate, type Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference, RulesOfProcedure } from "#shared/domain/conference.ts";
import { personName } from "./person-name.ts";

/** What an opening does not say of itself. */
export interface Circumstances {
  readonly conference: Pick<Conference, "rulesVersion" | "rulesOfProcedure">;
  readonly decision: Pick<Decision, "waiver">;
  /** Who presided. */
  readonly by: string;
  readonly hash: Hash;
}

export const openingOfVote = (vote: Vote, circumstances: Circumstances): OpeningOf<"vote"> => {
  const { rollCall, rules, electorate } = vote;
  return {
    mode: "vote",
    ...frozen(vote.openedAt, electorate.standings, circumstances, rules),
    ...{ present: [...vote.presentAtOpening], vote: vote.id, method: vote.method, round: vote.round },
    ...(rollCall && {
      rollCall: { ...rollCall, alphabet: [...rollCall.alphabet], order: [...rollCall.order] },
    }),
  };
};

export const openingOfSilence = (
  { openedAt, expiries, adReferendum }: Silence,
  { standings, ...circumstances }: Circumstances & { readonly standings: readonly Standing[] },
): OpeningOf<"silence"> => ({
  mode: "silence",
  ...frozen(openedAt, standings, circumstances),
  expiresAt: expiries[0]?.at ?? "",
  ...(adReferendum && { adReferendum: { days: adReferendum.days, absent: [...adReferendum.absent] } }),
});

/** `present`: delegations in the room. */
export const openingOfConsensus = (
  { askedAt, electorate }: Consensus,
  { present, ...circumstances }: Circumstances & { readonly present: readonly string[] },
): OpeningOf<"consensus"> => ({
  mode: "consensus",
  ...frozen(askedAt, electorate.standings, circumstances),
  present: electorate.entitled.filter((country) => present.includes(country)),
});

type Frozen = Pick<Opening, "at" | "by" | "rules" | "standings" | "entitled" | "waiver">;

/** `rules`: as the vote has them, which may be other than those of procedure. */
const frozen = (
  at: string,
  everybody: readonly Standing[],
  { conference, decision: { waiver }, by, hash }: Circumstances,
  rules: Partial<RulesOfProcedure> = {},
): Frozen => {
  const procedure = { ...conference.rulesOfProcedure, ...rules };
  const { standings, entitled } = freezeElectorate(everybody, procedure);
  const { majority, quorumToOpen, quorumToDecide, languageNoticeHours, silenceHours } = procedure;
  const { voteMayChange, provisionalCredentialsMayVote } = procedure;
  return {
    ...{ at, by: personName(by, hash), entitled: [...entitled] },
    standings: standings.map(standingAsListed),
    rules: {
      ...{ version: conference.rulesVersion, majority, quorumToOpen, quorumToDecide, languageNoticeHours },
      ...{ silenceHours, voteMayChange, provisionalCredentialsMayVote },
    },
    ...(waiver && { waiver: { decision: waiver.decision, reason: waiver.reason } }),
  };
};

/** A standing and nothing else that may be kept with it. */
export const standingAsListed = ({ country, as, inGoodStanding, credentials }: Standing): Standing => ({
  ...{ country, as, inGoodStanding, credentials },
});
