import { setTimeout as sleep } from "node:timers/promises";
import type { Functions } from "../functions/functions.ts";
import type { Pump } from "../pumps/pump.ts";

/** Waits until nothing is left to do; answers what was still going on when the time was over, if anything. */
export type Idle = (timeout?: number) => Promise<string[]>;

interface Options {
  readonly functions: Functions;
  readonly pumps: ReadonlyMap<string, Pump>;
  /** Grows with everything that happens. */
  readonly activity: () => number;
}

const LOOK_EVERY = 10;
const TIMEOUT = 30_000;

export const idleness =
  ({ functions, pumps, activity }: Options): Idle =>
  async (timeout = TIMEOUT) => {
    const busy = () => [
      ...functions.all.filter((pool) => pool.busy > 0).map(({ name }) => name),
      ...[...pumps].filter(([, pump]) => !pump.isIdle()).map(([name]) => name),
    ];

    for (const end = performance.now() + timeout; ; await sleep(LOOK_EVERY)) {
      const before = activity();
      for (const pump of pumps.values()) pump.wake();
      let still = busy();
      while (still.length > 0 && performance.now() < end) {
        await sleep(LOOK_EVERY);
        still = busy();
      }
      // Done only when nothing began while the last of it was ending: one thing leads to another.
      if (still.length > 0 || activity() === before) return still;
    }
  };
