import type { CommandContext } from "#shared/contracts/command.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { Quotas } from "#shared/domain/conference.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import type { Decision } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { useOfCode } from "./code-store.ts";
import { commit, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { personWrites } from "./person-guards.ts";
import { quotaWrites } from "./quota-counters.ts";
import { type Item, readPartition, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The delegation with its delegates as they are now, or undefined. */
export const findDelegation =
  (conferenceTable: string) =>
  async (conference: string, country: string): Promise<Delegation | undefined> => {
    const { pk } = itemKey.delegation(conference, country);
    const items = await readPartition(conferenceTable, pk, "DELEGA");
    const header = items.find(({ sk }) => sk === "DELEGATION");
    if (header === undefined) return undefined;
    const delegates = items.filter((item) => item !== header).map(delegateOf);
    const { order: _order, people: _people, ...rest } = stripped(header);
    return { ...(rest as unknown as Delegation), delegates: inOrder(delegates, header) };
  };

export interface SaveDelegation {
  readonly before: Delegation | undefined;
  readonly decision: Decision;
  readonly quotas: Quotas;
  readonly context: CommandContext;
  /** The answer for the Idempotency-Key. */
  readonly answer?: unknown;
  readonly reason?: string;
  /** The code that allowed the act, used up by it. */
  readonly usedCode?: UsedCode;
  /** Writes of other stores that belong to the same command. */
  readonly also?: readonly Write[];
}

/**
 * Stores what was decided in one transaction: the delegation if nobody changed it meanwhile, the delegates that
 * changed, a guard for each active person, the counters of seats, and the record.
 */
export const saveDelegation =
  (tables: Tables) =>
  async ({ before, decision, quotas, context, answer, reason, usedCode, also = [] }: SaveDelegation): Promise<void> => {
    const { after, fact } = decision;
    const { conferenceTable: table } = tables;
    const { conference, country } = after;
    await commit(tables, context, {
      writes: [
        headerWrite(table, before, after),
        ...(usedCode ? [useOfCode(table, usedCode.holder, usedCode.code)] : []),
        ...also,
        ...delegateWrites(table, before, after),
        ...personWrites(table, before, after),
        ...quotaWrites(table, before, after, quotas),
      ],
      happenings: [
        {
          conference,
          entity: `delegation/${country}`,
          fact,
          ...(before && { before }),
          after,
          ...(reason && { reason }),
        },
      ],
      answer,
    });
  };

const headerWrite = (TableName: string, before: Delegation | undefined, after: Delegation): Write => {
  const { delegates, ...header } = after;
  return {
    write: {
      Put: {
        TableName,
        Item: {
          ...itemKey.delegation(after.conference, after.country),
          ...listKey.delegations(after.conference, after.country),
          ...header,
          // The order of a delegation is the focal point's, and the list's counts need no second read.
          order: delegates.map(({ id }) => id),
          people: delegates.map(({ category, state }) => ({ category, state })),
        },
        ...(before
          ? { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } }
          : { ConditionExpression: "attribute_not_exists(pk)" }),
      },
    },
    onConflict: () => new Refusal(before ? "stale" : "duplicate-delegation"),
  };
};

const delegateWrites = (TableName: string, before: Delegation | undefined, after: Delegation): Write[] => {
  const { conference, country } = after;
  const old = new Map(before?.delegates.map((delegate) => [delegate.id, delegate]));
  const kept = new Set(after.delegates.map(({ id }) => id));
  const onConflict = () => new Refusal("stale");
  return [
    ...after.delegates
      .filter((delegate) => old.get(delegate.id) !== delegate)
      .map((delegate) => ({
        write: {
          Put: {
            TableName,
            Item: {
              ...itemKey.delegate(conference, country, delegate.id),
              ...listKey.delegates(conference, country, delegate.id),
              country,
              ...delegate,
            },
          },
        },
        onConflict,
      })),
    ...[...old.keys()]
      .filter((id) => !kept.has(id))
      .map((id) => ({
        write: { Delete: { TableName, Key: itemKey.delegate(conference, country, id) } },
        onConflict,
      })),
  ];
};

const delegateOf = (item: Item): Delegate => {
  const { country: _, ...delegate } = stripped(item);
  return delegate as unknown as Delegate;
};

const inOrder = (delegates: Delegate[], { order }: Item): Delegate[] => {
  const place = new Map((order as string[]).map((id, at) => [id, at]));
  return delegates.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
};
