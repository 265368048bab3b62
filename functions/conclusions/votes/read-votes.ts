import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { listVotesRoute, readVoteRoute } from "#shared/contracts/votes.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { type Shown, voteAnswer, voteView } from "./vote-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listVotes: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: Vote[]; next?: string }>;
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
  readonly findVoted: (conference: string, vote: string) => Promise<readonly string[]>;
  readonly readHands: (conference: string, vote: string) => Promise<readonly HandEntry[]>;
  readonly hash: Hash;
}

export const listVotes =
  (needs: Needs): UseCase<typeof listVotesRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const page = await needs.listVotes(id, { limit, after: cursor });
    const items = await Promise.all(
      page.items.map(async (vote) => voteView({ vote, tally: await tallyOf(needs, vote) }, needs.hash)),
    );
    return { body: { items, ...(page.next !== undefined && { next: cursorOf(page.next) }) } };
  };

export const readVote =
  (needs: Needs): UseCase<typeof readVoteRoute> =>
  async ({ params }) => {
    const { id } = found(await needs.findConference(params.conference));
    const vote = found(await needs.findVote(id, params.vote));
    return voteAnswer(await shownOf(needs, vote), needs.hash);
  };

type Read = Pick<Needs, "findTally" | "findVoted" | "readHands">;

/** The vote with what there is to show of it: who voted, or how often hands were entered, and what it came to. */
export const shownOf = async (needs: Read, vote: Vote): Promise<Shown> => {
  const { conference, id, method } = vote;
  const tally = await tallyOf(needs, vote);
  return method === "recorded" || method === "secret"
    ? { vote, tally, voted: await needs.findVoted(conference, id) }
    : { vote, tally, entries: (await needs.readHands(conference, id)).length };
};

const tallyOf = async ({ findTally }: Read, { conference, id, state }: Vote): Promise<Tally | undefined> =>
  state === "CLOSED" ? findTally(conference, id) : undefined;
