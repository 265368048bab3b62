import type { DecisionChange, KeptOpening, Seal } from "#shared/contracts/kept-decision.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { Tables } from "./commit.ts";
import { chainKey, itemKey, listKey } from "./item-keys.ts";
import { type Part, putInVersion, putOnce } from "./part.ts";
import { type Item, readItem, readPartition, readWholeList, stripped } from "./read.ts";

export const findConsensus =
  (conferenceTable: string) =>
  async (conference: string, decision: string): Promise<Consensus | undefined> => {
    const item = await readItem(conferenceTable, itemKey.consensus(conference, decision));
    return item && (stripped(item) as unknown as Consensus);
  };

/** With what a decision's record begins, and a second vote's where there was one. */
export const readOpenings =
  (conferenceTable: string) =>
  async (conference: string, decision: string): Promise<KeptOpening[]> => {
    const { pk } = itemKey.opening(conference, decision, 1);
    return (await readPartition(conferenceTable, pk, "OPENING#")).map((item) => item.kept as KeptOpening);
  };

/** How a decision ended, once it did. */
export const findSeal =
  (conferenceTable: string) =>
  async (conference: string, decision: string): Promise<Seal | undefined> => {
    const item = await readItem(conferenceTable, itemKey.seal(conference, decision));
    return item && (stripped(item) as unknown as Seal);
  };

/** How every decision of a conference ended that did; a conference has some dozens. The list may lag by a moment. */
export const listSeals =
  (conferenceTable: string) =>
  async (conference: string): Promise<Seal[]> =>
    (await readWholeList(conferenceTable, listKey.decisions(conference, "").listKey)).map(
      (item) => stripped(item) as unknown as Seal,
    );

/** Everything that members said with a decision, also what they took back. */
export const readStatements =
  (conferenceTable: string) =>
  async (conference: string, decision: string): Promise<Statement[]> => {
    const { pk, sk } = itemKey.statement(conference, decision, "");
    return (await readPartition(conferenceTable, pk, sk)).map((item) => stripped(item) as unknown as Statement);
  };

/** The entries of a decision's record, from the first. */
export const readChain =
  (recordTable: string) =>
  async (conference: string, decision: string): Promise<ChainEntry[]> => {
    const items = await readPartition(recordTable, chainKey(conference, decision, 1).pk);
    return items.map(
      ({ n, at, previous, bodyHash, hash }: Item) => ({ n, at, previous, bodyHash, hash }) as ChainEntry,
    );
  };

export const decisionPart = (
  { conferenceTable, recordTable }: Tables,
  { conference, consensus, statement, opening, chain, seal }: DecisionChange,
): Part => ({
  writes: [
    ...(consensus
      ? [
          putInVersion(
            conferenceTable,
            { ...itemKey.consensus(conference, consensus.after.decision), ...consensus.after },
            consensus.before,
          ),
        ]
      : []),
    ...(statement ? [statementWrite(conferenceTable, conference, statement)] : []),
    ...(opening
      ? [
          putOnce(conferenceTable, {
            ...itemKey.opening(conference, opening.decision, roundOf(opening)),
            kept: opening,
          }),
        ]
      : []),
    // Two made for one head cannot both be kept.
    ...(chain?.entries ?? []).map((entry) =>
      putOnce(recordTable, { ...chainKey(conference, chain?.decision ?? "", entry.n), ...entry }),
    ),
    ...(seal
      ? [
          putOnce(conferenceTable, {
            ...itemKey.seal(conference, seal.decision),
            ...listKey.decisions(conference, seal.decision),
            ...seal,
          }),
        ]
      : []),
  ],
  happenings: [
    ...(consensus?.facts ?? []).map((fact) => ({
      ...{ conference, entity: `decision/${fact.decision}` as const, fact },
      ...(consensus?.before && { before: consensus.before }),
      ...(consensus && { after: consensus.after }),
    })),
    ...(statement?.facts ?? []).map((fact) => ({
      ...{ conference, entity: `decision/${fact.decision}` as const, fact },
    })),
  ],
});

const roundOf = ({ opening }: KeptOpening): 1 | 2 => (opening.mode === "vote" ? opening.round : 1);

const statementWrite = (
  TableName: string,
  conference: string,
  { before, after }: NonNullable<DecisionChange["statement"]>,
) => {
  const Item = { ...itemKey.statement(conference, after.decision, after.id), ...after };
  const write = putOnce(TableName, Item);
  if (before === undefined) return write;
  return {
    ...write,
    write: {
      Put: { TableName, Item, ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(withdrawnAt)" },
    },
  };
};
