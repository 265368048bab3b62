import type { Lane } from "#shared/contracts/mail.ts";
import { backSoon, backWhenAllowed, intervalOf, nextSlot } from "#shared/domain/send-pace.ts";

export interface Needs {
  /** What the account may send. */
  readonly quota: () => Promise<{ readonly perSecond: number; readonly leftToday: number }>;
  /** From when on the line of all senders is free. */
  readonly findFree: () => Promise<number | undefined>;
  /** Moves the free end of the line if it is still what was read. */
  readonly takeFree: (read: number | undefined, free: number) => Promise<boolean>;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
}

/** A moment at which one mail may leave, or in how many seconds to ask again. */
export type Slot = { readonly at: number } | { readonly backInSeconds: number };

/**
 * Stands in the one line of everything that is sent. A mailing takes a slot only when the line is short, and waits
 * beside it until then: a code that is asked for meanwhile goes first.
 */
export const takeSlot =
  ({ quota, findFree, takeFree, now, wait }: Needs) =>
  async (lane: Lane, mostMs: number, lead?: number): Promise<Slot> => {
    const { perSecond, leftToday } = await quota();
    if (leftToday < 1) return { backInSeconds: backWhenAllowed(lane) };
    const patience = now().getTime() + mostMs;
    for (;;) {
      const free = await findFree();
      const { at, waitMs } = nextSlot(lane, { free, now: now().getTime(), ...(lead !== undefined && { lead }) });
      if (at > patience) return { backInSeconds: backSoon(lane, (at % 97) / 97) };
      if (waitMs > 0) await wait(waitMs);
      else if (await takeFree(free, at + intervalOf(perSecond))) return { at };
    }
  };
