import type { Due } from "#shared/contracts/due.ts";
import { DUE_INDEX } from "#shared/contracts/keys.ts";

/** What is done about one kind of due item. Items come at least once, and sometimes more than once at a time. */
export interface DueHandler {
  /** When to look again, should the item still be there: whatever goes wrong now is tried then. */
  readonly again: (due: Due, now: Date) => number;
  readonly handle: (dues: readonly Due[], time: Time) => Promise<void>;
}

export interface Time {
  readonly remainingMs: () => number;
}

export interface Needs {
  /** Items of one shard whose time has come, longest overdue first. */
  readonly findDue: (shard: number, now: Date, limit: number) => Promise<readonly Due[]>;
  /** False when the item is not due any more: another sweep has it, or what it waited for has happened. */
  readonly postponeDue: (due: Due, until: number) => Promise<boolean>;
  readonly handlers: Readonly<Record<string, DueHandler>>;
  readonly now: () => Date;
  readonly report: (problem: string, details: Record<string, string | number | Error>) => void;
}

export type Swept = Readonly<Record<"taken" | "failed", number>> & { readonly outcome: string };

const PAGE = 100;
/** With less time left than this nothing more is begun: the next sweep is a minute away. */
const LEAST_MS = 10_000;
const HOUR_MS = 60 * 60_000;

/**
 * Takes up everything whose time has come. Whoever moves an item's time forward has it, so that sweeps at the same
 * time share the work; and it is moved before anything is done, so that no item can keep the others from their turn.
 */
export const sweep =
  (needs: Needs) =>
  async (time: Time): Promise<Swept> => {
    let [taken, failed] = [0, 0];
    let shards = Array.from({ length: DUE_INDEX.shards }, (_, shard) => shard);
    while (shards.length > 0 && time.remainingMs() >= LEAST_MS) {
      const left: number[] = [];
      for (const shard of shards) {
        const dues = await needs.findDue(shard, needs.now(), PAGE);
        const mine = await takeAll(needs, dues);
        taken += mine.length;
        failed += await handleAll(needs, mine, time);
        // A page of which nothing was ours is what an index shows that lags behind.
        if (dues.length === PAGE && mine.length > 0) left.push(shard);
      }
      shards = left;
    }
    return { outcome: shards.length > 0 ? "out of time" : "swept", taken, failed };
  };

const takeAll = async ({ handlers, postponeDue, now }: Needs, dues: readonly Due[]): Promise<Due[]> => {
  const taken = await Promise.all(
    dues.map(async (due) => {
      const until = handlers[due.dueKind]?.again(due, now()) ?? now().getTime() + HOUR_MS;
      return (await postponeDue(due, until)) ? [{ ...due, dueAt: until }] : [];
    }),
  );
  return taken.flat();
};

/** One kind's trouble is not another's. What failed comes up again, and is told of meanwhile. */
const handleAll = async ({ handlers, report }: Needs, dues: readonly Due[], time: Time): Promise<number> => {
  let failed = 0;
  for (const [dueKind, some] of Map.groupBy(dues, (due) => due.dueKind)) {
    const handler = handlers[dueKind];
    try {
      if (handler === undefined) throw new Error("No handler: of a later version, perhaps.");
      await handler.handle(some, time);
    } catch (error) {
      failed += some.length;
      report("due items failed", { dueKind, count: some.length, error: error as Error });
    }
  }
  return failed;
};
