import type { Process } from "../kernel/process.ts";
import type { World } from "./world.ts";

const STORE_MS = [1, 12] as const;

export type Call = <Given extends unknown[], Answer>(
  doing: (...given: Given) => Promise<Answer> | Answer,
) => (...given: Given) => Promise<Answer>;

/**
 * Calls of one process to the store: each takes its time, some fail, some do what they should and fail to say so, and
 * a process that is gone gets no answer.
 */
export const through =
  ({ time, dice, faults }: Pick<World, "time" | "dice" | "faults">, process: Process): Call =>
  (doing) =>
  async (...given) => {
    await process.stillRuns();
    await time.sleep(dice.between(...STORE_MS));
    await process.stillRuns();
    if (dice.happens(faults.storeFails)) throw new Error("The store is busy.");
    const answer = await doing(...given);
    if (dice.happens(faults.storeReplyLost)) throw new Error("The store's reply was lost.");
    return answer;
  };
