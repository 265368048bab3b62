import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import { dueOf } from "#shared/domain/conclusions/votes/closing-near.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { gateWrites } from "./gates.ts";
import { dueKey, itemKey, listKey } from "./item-keys.ts";
import { type Part, putInVersion, putOnce } from "./part.ts";
import { type Item, type ListQuery, type Page, readItem, readList, stripped } from "./read.ts";

/** The vote as it is now, or undefined. */
export const findVote =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<Vote | undefined> => {
    const item = await readItem(conferenceTable, itemKey.vote(conference, id));
    return item && voteOf(item);
  };

/** Votes of a conference, by their ids. */
export const listVotes =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<Vote>> => {
    const page = await readList(conferenceTable, listKey.votes(conference, "").listKey, query);
    return { ...page, items: page.items.map(voteOf) };
  };

/** What a vote came to, once it was counted. */
export const findTally =
  (conferenceTable: string) =>
  async (conference: string, vote: string): Promise<Tally | undefined> => {
    const item = await readItem(conferenceTable, itemKey.tally(conference, vote));
    return item && (item.tally as Tally);
  };

export const votesPart = (TableName: string, { conference, votes = [], tally }: DecisionChange): Part => ({
  writes: [
    ...votes.flatMap(({ before, after, gates }) => [
      putInVersion(TableName, itemOf(after, tally?.vote === after.id), before),
      ...(gates ? gateWrites(TableName, after, gates) : []),
    ]),
    ...(tally ? [putOnce(TableName, { ...itemKey.tally(conference, tally.vote), tally })] : []),
  ],
  happenings: votes.flatMap(({ before, after, facts, reason }) =>
    facts.map((fact) => ({
      ...{ conference, entity: `vote/${after.id}` as const, fact, after },
      ...(before && { before }),
      ...(reason !== undefined && { reason }),
    })),
  ),
});

/** A vote is looked at again when it closes by itself, and after closing until it is counted. */
const itemOf = (vote: Vote, counted: boolean) => ({
  ...itemKey.vote(vote.conference, vote.id),
  ...listKey.votes(vote.conference, vote.id),
  ...vote,
  ...(!counted && dueIn(vote)),
});

const dueIn = (vote: Vote) => {
  const at = dueOf(vote);
  return at === undefined ? undefined : dueKey("decision", `${vote.conference}/${vote.id}`, Date.parse(at));
};

const voteOf = (item: Item): Vote => stripped(item) as unknown as Vote;
