import { setTimeout as sleep } from "node:timers/promises";
import type { FunctionPool } from "../functions/pool.ts";
import { verdict } from "./batch-answer.ts";
import type { Mapping } from "./mappings.ts";
import type { StreamRecord } from "./stream-source.ts";

/** Why records were given up. */
export type Discarded = "RetryAttemptsExhausted" | "MaximumRecordAgeExceeded";

interface Options {
  readonly mapping: Mapping;
  readonly pool: FunctionPool;
  toEvent(records: StreamRecord[]): unknown;
  /** The records up to and including this one are dealt with. */
  settled(last: StreamRecord): void;
  /** Records that will not be tried again. */
  discard(records: StreamRecord[], condition: Discarded, attempts: number): Promise<void>;
  readonly signal: AbortSignal;
}

// AWS waits longer between attempts; here somebody is watching.
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;

const ageOf = ({ dynamodb }: StreamRecord) => Date.now() - dynamodb.ApproximateCreationDateTime * 1000;

/** Brings a batch to its end, in order: done, split, tried again, or given up. */
export const workThrough = async (records: StreamRecord[], options: Options): Promise<void> => {
  const { mapping, pool, toEvent, settled, discard, signal } = options;
  let rest = records;

  for (let attempts = 0; ; ) {
    signal.throwIfAborted();
    const ids = rest.map(({ dynamodb }) => dynamodb.SequenceNumber);
    const result = verdict(await pool.invoke(toEvent(rest)), ids, mapping.partialFailures);
    attempts++;
    if (result === "done") return settled(rest.at(-1) as StreamRecord);
    signal.throwIfAborted();

    if (result === "failed" && mapping.bisect && rest.length > 1) {
      // Splitting is not counted as a retry: each half has all of its own.
      const middle = Math.ceil(rest.length / 2);
      await workThrough(rest.slice(0, middle), options);
      return workThrough(rest.slice(middle), options);
    }
    if (result !== "failed") {
      // The first that failed is where to go on: what comes after it is given again, done or not.
      const first = ids.findIndex((id) => result.failedIds.has(id));
      if (first > 0) {
        settled(rest[first - 1] as StreamRecord);
        rest = rest.slice(first);
        attempts = 1;
      }
    }

    const condition: Discarded | undefined =
      attempts > mapping.retries
        ? "RetryAttemptsExhausted"
        : ageOf(rest[0] as StreamRecord) > mapping.longestAge
          ? "MaximumRecordAgeExceeded"
          : undefined;
    if (condition) {
      await discard(rest, condition, attempts);
      return settled(rest.at(-1) as StreamRecord);
    }
    await sleep(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1)), undefined, { signal });
  }
};
