import type { Context } from "aws-lambda";
import { logger } from "./logger.ts";
import { checkedOutcome, type Outcome } from "./outcome.ts";
import type { Time } from "./queue.ts";

/** The entry of a function that runs on a schedule: it may run twice at a time, or not at all. */
export const scheduleHandler =
  (run: (time: Time) => Promise<Outcome>) =>
  async (_event: unknown, context: Pick<Context, "getRemainingTimeInMillis">): Promise<void> => {
    const done = checkedOutcome(await run({ remainingMs: () => context.getRemainingTimeInMillis() }));
    logger.info("scheduled run", { ...done });
    // The rest is done; this is for the alarm, and for Lambda to try once more.
    if (Number(done.failed) > 0) throw new Error(`Of this run, ${done.failed} failed.`);
  };
