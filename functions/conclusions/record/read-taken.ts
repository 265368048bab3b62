import type { KeptOpening, Seal } from "#shared/contracts/kept-decision.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import type { CastVote, Taken } from "./decision-facts.ts";
import { mustBeKept } from "./must-be-kept.ts";

export interface Needs {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly readCast: (vote: Vote) => Promise<Cast>;
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly findConsensus: (conference: string, decision: string) => Promise<Consensus | undefined>;
}

/** How a decision that has ended took place, as it is kept. */
export const readTaken = async (
  needs: Needs,
  { conference, decision, mode }: Seal,
  openings: readonly KeptOpening[],
): Promise<Taken> => {
  switch (mode) {
    case "silence":
      return { mode, silence: mustBeKept(await needs.findSilence(conference, decision), "The silence") };
    case "consensus":
      return { mode, consensus: mustBeKept(await needs.findConsensus(conference, decision), "The consensus") };
    case "vote": {
      const votes = await Promise.all(openings.map((one) => castVote(needs, conference, one)));
      const [last, first] = votes.toReversed();
      return { mode, ...mustBeKept(last, "The vote"), ...(first && { first }) };
    }
  }
};

const castVote = async (needs: Needs, conference: string, { opening }: KeptOpening): Promise<CastVote> => {
  const id = opening.mode === "vote" ? opening.vote : "";
  const vote = mustBeKept(await needs.findVote(conference, id), `The vote ${id}`);
  return { vote, cast: await needs.readCast(vote) };
};
