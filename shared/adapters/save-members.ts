import type { CommandContext } from "#shared/contracts/command.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { addressWrites } from "./address-index.ts";
import { type Commit, commit, type Happening, type Tables } from "./commit.ts";
import { movesOfDelegation } from "./delegation-region.ts";
import { itemKey, listKey } from "./item-keys.ts";
import type { Write } from "./transact.ts";

export interface MemberSave {
  readonly before?: Member | undefined;
  readonly after: Member;
  /** What happened, each told in a record of its own. */
  readonly facts: readonly Fact[];
}

/** Stores one member if nobody changed it meanwhile; `conflict` is what a lost race is called. */
export const saveMember =
  (tables: Tables) =>
  async (
    save: MemberSave,
    context: CommandContext,
    { conflict, answer }: { conflict: "stale" | "try-again"; answer?: unknown },
  ): Promise<void> =>
    commit(tables, context, { ...(await commitOf(tables, save, conflict)), answer });

/** A transaction takes 100 actions, and one that is too large would stand in the way of others for long. */
const MOST_ACTIONS = 100;
const MOST_MEMBERS = 20;

/**
 * Stores many members, some twenty at a time. What is stored stays when a later part fails: the caller compares with
 * what is there, so that the same call goes on where it stopped.
 */
export const saveMembers =
  (tables: Tables) =>
  async (saves: readonly MemberSave[], context: CommandContext): Promise<void> => {
    const commits = await Promise.all(saves.map((save) => commitOf(tables, save, "try-again")));
    for (const part of parts(commits))
      await commit(tables, context, {
        writes: part.flatMap(({ writes }) => writes),
        happenings: part.flatMap(({ happenings }) => happenings),
      });
  };

const parts = (commits: readonly Commit[]): Commit[][] => {
  const all: Commit[][] = [];
  let room = 0;
  for (const one of commits) {
    const actions = one.writes.length + one.happenings.length;
    const last = all.at(-1);
    if (last === undefined || last.length === MOST_MEMBERS || room < actions) {
      all.push([one]);
      room = MOST_ACTIONS - actions;
    } else {
      last.push(one);
      room -= actions;
    }
  }
  return all;
};

const commitOf = async (
  { conferenceTable: table }: Tables,
  { before, after, facts }: MemberSave,
  conflict: "stale" | "try-again",
): Promise<Commit> => {
  const moves = await movesOfDelegation(table, before, after);
  return {
    writes: [
      memberWrite(table, before, after, conflict),
      ...addressWrites(table, after, before?.contacts ?? [], after.contacts),
      ...moves.writes,
    ],
    happenings: [
      ...facts.map(
        (fact): Happening => ({
          conference: after.conference,
          entity: `member/${after.country}`,
          fact,
          ...(before && { before }),
          after,
        }),
      ),
      ...moves.happenings,
    ],
  };
};

const memberWrite = (
  TableName: string,
  before: Member | undefined,
  after: Member,
  conflict: "stale" | "try-again",
): Write => ({
  write: {
    Put: {
      TableName,
      Item: {
        ...itemKey.member(after.conference, after.country),
        ...listKey.members(after.conference, after.country),
        ...after,
      },
      ...(before
        ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  },
  onConflict: () => new Refusal(conflict),
});
