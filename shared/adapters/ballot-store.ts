import type { CommandContext } from "#shared/contracts/command.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { Ballot } from "#shared/domain/conclusions/votes/ballot.ts";
import type { Participation } from "#shared/domain/conclusions/votes/secret-ballot.ts";
import type { VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import { useOfCode } from "./code-store.ts";
import { commit, type Tables } from "./commit.ts";
import { gateIsOpen, gateOf } from "./gates.ts";
import { ballotKey, itemKey } from "./item-keys.ts";
import { putOnce } from "./part.ts";
import { type Item, readItem, readPartition, stripped } from "./read.ts";

/** A ballot that the rules let pass, and what is kept with it. */
export interface SaveBallot {
  readonly conference: string;
  readonly ballot: Ballot;
  /** For the receipt. */
  readonly hash: string;
  readonly fact: VoteFact;
  readonly usedCode: UsedCode;
}

/**
 * Keeps a ballot while the vote is open, each number of a member once, with the use of its code, the record and the
 * receipt. `try-again` where another of that number was kept meanwhile. Nothing that all ballots share is written.
 */
export const saveBallot =
  (tables: Tables) =>
  async ({ conference, ballot, hash, fact, usedCode }: SaveBallot, context: CommandContext, answer: unknown) => {
    const { conferenceTable, recordTable } = tables;
    const { vote, country, number } = ballot;
    await commit(tables, context, {
      writes: [
        putOnce(recordTable, { ...ballotKey.ballot(conference, vote, country, number), ...ballot }),
        gateIsOpen(conferenceTable, conference, vote, gateOf(country)),
        useOfCode(conferenceTable, usedCode.holder, usedCode.code),
        putOnce(conferenceTable, { ...itemKey.receipt(conference, vote, country, number), hash }),
      ],
      happenings: [{ conference, entity: `vote/${vote}`, fact }],
      answer,
    });
  };

/** What a country cast in a vote, as it is now. */
export const readBallotsOf =
  (recordTable: string) =>
  async (conference: string, vote: string, country: string): Promise<Ballot[]> =>
    ballotsIn(await readPartition(recordTable, ballotKey.ballot(conference, vote, country, 1).pk, `${country}#`));

/** Every ballot of a vote, as it is now. */
export const readBallots =
  (recordTable: string) =>
  async (conference: string, vote: string): Promise<Ballot[]> =>
    ballotsIn(await readPartition(recordTable, ballotKey.ballot(conference, vote, "", 1).pk));

const ballotsIn = (items: readonly Item[]): Ballot[] => items.map((item) => stripped(item) as unknown as Ballot);

/** That a country took part in a secret vote, or undefined. */
export const findParticipation =
  (recordTable: string) =>
  async (conference: string, vote: string, country: string): Promise<Participation | undefined> => {
    const item = await readItem(recordTable, ballotKey.participation(conference, vote, country));
    return item && (stripped(item) as unknown as Participation);
  };
