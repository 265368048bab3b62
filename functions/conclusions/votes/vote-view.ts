import type { TallyView, VoteView } from "#shared/contracts/vote-views.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { type Tally, tallyHash } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";

/** All that is shown of a vote, as far as there is any. */
export interface Shown {
  readonly vote: Vote;
  /** Who has cast a ballot. How stays where nobody reads it until the vote is closed. */
  readonly voted?: readonly string[] | undefined;
  /** How often hands were entered. */
  readonly entries?: number | undefined;
  readonly tally?: Tally | undefined;
}

/** A vote as staff see it. */
export const voteView = ({ vote, voted, entries, tally }: Shown, hash: Hash): VoteView => {
  const { id, question, method, state, round, rulesVersion, electorate, rollCall } = vote;
  const { openedAt, closesAt, closedAt, version } = vote;
  return {
    ...{ id, question, method, state, round, rulesVersion, openedAt, version },
    members: electorate.members,
    entitled: [...electorate.entitled],
    presentAtOpening: [...vote.presentAtOpening],
    laterChanges: vote.laterChanges.map(({ at, after }) => ({ at, country: after.country })),
    ...(rollCall && {
      rollCall: { language: rollCall.language, seed: rollCall.seed, order: [...rollCall.order] },
    }),
    ...(closesAt !== undefined && { closesAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(voted && { voted: [...voted] }),
    ...(entries !== undefined && { entries }),
    ...(tally && { tally: tallyView(tally, hash) }),
  };
};

export const voteAnswer = (shown: Shown, hash: Hash) => ({
  body: voteView(shown, hash),
  version: shown.vote.version,
});

const tallyView = (tally: Tally, hash: Hash): TallyView => {
  const { outcome, voidBecause, tied, count, notVoting, positions, setAside, attendance, arithmetic } = tally;
  return {
    ...{ outcome, tied, attendance, arithmetic },
    ...(voidBecause && { voidBecause }),
    ...(count && { count }),
    ...(notVoting !== undefined && { notVoting }),
    ...(positions && { positions: [...positions] }),
    setAside: [...setAside],
    hash: tallyHash(tally, hash),
  };
};
