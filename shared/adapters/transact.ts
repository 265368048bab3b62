import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Refusal } from "#shared/domain/refusal.ts";
import { documents } from "./dynamo.ts";

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
type Item = Record<string, unknown>;

/** One write of a transaction, and what it means when its condition does not hold. */
export interface Write {
  readonly write: TransactItem;
  /** Given the item that stood in the way, if there was one. */
  readonly onConflict: (standing: Item | undefined) => Refusal;
}

const TRANSIENT = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);
const ATTEMPTS = 8;

/**
 * Writes all or nothing. Conflicts with a transaction under way are tried again with growing, random pauses; a
 * condition that does not hold becomes the refusal of the first write that says so, with the exhausted quotas of all
 * of them together (R5).
 */
export const transact = async (writes: readonly Write[]): Promise<void> => {
  const TransactItems = writes.map(({ write }) => withStanding(write));
  for (let attempt = 1; ; attempt++) {
    try {
      await documents.send(new TransactWriteCommand({ TransactItems }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const refusals = refusalsOf(error, writes);
      if (refusals.length > 0) throw merged(refusals);
      if (!isTransient(error)) throw error;
      if (attempt === ATTEMPTS) throw new Refusal("try-again", { headers: { "retry-after": "1" } });
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
};

const withStanding = (write: TransactItem): TransactItem =>
  Object.fromEntries(
    Object.entries(write).map(([kind, parameters]) => [
      kind,
      { ...parameters, ReturnValuesOnConditionCheckFailure: "ALL_OLD" },
    ]),
  );

const refusalsOf = ({ CancellationReasons = [] }: TransactionCanceledException, writes: readonly Write[]): Refusal[] =>
  CancellationReasons.flatMap(({ Code, Item: standing }, at) =>
    Code === "ConditionalCheckFailed" ? (writes[at]?.onConflict(standing && unmarshall(standing)) ?? []) : [],
  );

const isTransient = ({ CancellationReasons = [] }: TransactionCanceledException): boolean =>
  CancellationReasons.some(({ Code }) => Code !== undefined && TRANSIENT.has(Code));

const merged = (refusals: Refusal[]): Refusal => {
  const first = refusals[0] as Refusal;
  if (first.refusal !== "quota") return first;
  const quotas = refusals.filter(({ refusal }) => refusal === "quota");
  return new Refusal("quota", {
    ...first.details,
    extra: { exhausted: quotas.flatMap(({ details }) => details.extra?.exhausted ?? []) },
  });
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
