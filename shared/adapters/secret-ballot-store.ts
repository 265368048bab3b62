import type { CommandContext } from "#shared/contracts/command.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { Participation, SecretBallot } from "#shared/domain/conclusions/votes/secret-ballot.ts";
import type { VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import { useOfCode } from "./code-store.ts";
import { commit, type Tables } from "./commit.ts";
import { gateIsOpen, gateOf } from "./gates.ts";
import { ballotKey, itemKey } from "./item-keys.ts";
import { putOnce } from "./part.ts";
import { readPartition, stripped } from "./read.ts";

export interface SaveSecretBallot {
  readonly conference: string;
  readonly participation: Participation;
  readonly ballot: SecretBallot;
  readonly fact: VoteFact;
  readonly usedCode: UsedCode;
}

/**
 * Keeps that a member voted and, in another table, how somebody did; together or not at all. Nothing but the vote is in
 * both, and no answer is kept: its key would lead from the one to the other.
 */
export const saveSecretBallot =
  (tables: Tables) =>
  async (
    { conference, participation, ballot, fact, usedCode }: SaveSecretBallot,
    { idempotency: _, ...context }: CommandContext,
  ): Promise<void> => {
    const { conferenceTable, recordTable } = tables;
    const { vote, country } = participation;
    await commit(tables, context, {
      writes: [
        putOnce(recordTable, { ...ballotKey.participation(conference, vote, country), ...participation }),
        gateIsOpen(conferenceTable, conference, vote, gateOf(country)),
        useOfCode(conferenceTable, usedCode.holder, usedCode.code),
        putOnce(conferenceTable, { ...itemKey.secretBallot(conference, vote, ballot.id), ...ballot }),
        putOnce(conferenceTable, itemKey.receipt(conference, vote, country, 1)),
      ],
      happenings: [{ conference, entity: `vote/${vote}`, fact }],
    });
  };

/** Which members took part in a secret vote, as it is now. */
export const readParticipations =
  (recordTable: string) =>
  async (conference: string, vote: string): Promise<Participation[]> => {
    const { pk, sk } = ballotKey.participation(conference, vote, "");
    return (await readPartition(recordTable, pk, sk)).map((item) => stripped(item) as unknown as Participation);
  };

/** How somebody voted in it: by random names, whose order tells nothing. */
export const readSecretBallots =
  (conferenceTable: string) =>
  async (conference: string, vote: string): Promise<SecretBallot[]> => {
    const items = await readPartition(conferenceTable, itemKey.secretBallot(conference, vote, "").pk);
    return items.map((item) => stripped(item) as unknown as SecretBallot);
  };
