import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
}

export interface Voted {
  readonly vote: Vote;
  readonly tally: Tally;
}

/** The votes on a question so far, from the first; none may be open any more, or closed and not counted. */
export const earlierVotes = async (
  { findVote, findTally }: Needs,
  conference: string,
  decision: string,
): Promise<Voted[]> => {
  const earlier: Voted[] = [];
  for (;;) {
    const vote = await findVote(conference, `${decision}.v${earlier.length + 1}`);
    if (vote === undefined) return earlier;
    const tally = await findTally(conference, vote.id);
    if (tally === undefined)
      throw new Refusal("vote-open", {
        detail: `The vote ${vote.id} is ${vote.state}, and not counted.`,
        extra: { vote: vote.id },
      });
    earlier.push({ vote, tally });
  }
};
