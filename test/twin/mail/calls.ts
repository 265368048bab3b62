import type { Process } from "../kernel/process.ts";
import { START, type World } from "./world.ts";

const STORE_MS = [1, 12] as const;
const MINUTE = 60_000;

export type Call = <Given extends unknown[], Answer>(
  doing: (...given: Given) => Promise<Answer> | Answer,
) => (...given: Given) => Promise<Answer>;

/**
 * Calls of one process to the store: each takes its time, some fail, some do what they should and fail to say so, and
 * a process that is gone gets no answer.
 */
export const through = ({ time, dice, faults }: World, process: Process): Call => {
  const [from, until] = faults.storeDown;
  return (doing) =>
    async (...given) => {
      await process.stillRuns();
      await time.sleep(dice.between(...STORE_MS));
      await process.stillRuns();
      const minute = (time.now() - START) / MINUTE;
      if (minute >= from && minute < until) throw new Error("The store is down.");
      if (dice.happens(faults.storeFails)) throw new Error("The store is busy.");
      const answer = await doing(...given);
      if (dice.happens(faults.storeReplyLost)) throw new Error("The store's reply was lost.");
      return answer;
    };
};
