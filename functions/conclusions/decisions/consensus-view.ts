import type { ConsensusView } from "#shared/contracts/decision-views.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";

/** The chair's question, and what came of it. Who objects in the room is seen by all who are in it. */
export const consensusView = ({
  state,
  askedAt,
  electorate,
  objections,
  gavel,
  version,
}: Consensus): ConsensusView => ({
  ...{ state, askedAt, entitled: [...electorate.entitled], version },
  objections: objections.map(({ country, at }) => ({ country, at })),
  ...(gavel && { gavel: { at: gavel.at, present: [...gavel.present], arithmetic: gavel.arithmetic } }),
});
