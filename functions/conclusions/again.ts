import { AlreadyDone } from "#shared/contracts/already-done.ts";
import { Refusal } from "#shared/domain/refusal.ts";

/** So often in all; whoever is still too late then is told to come again. */
const TIMES = 8;
const FIRST_PAUSE_MS = 20;

/**
 * Reads, decides and writes again where somebody else was faster, after growing, random pauses. Only for acts whose
 * answer does not depend on what their caller had read.
 */
export const again = async <T>(work: () => Promise<T>, pause = sleep): Promise<T> => {
  for (let time = 1; ; time++) {
    try {
      return await work();
    } catch (error) {
      if (!wasSlower(error) || time === TIMES) throw error;
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** time);
    }
  }
};

/** Whoever gives a command a second time is not too late with it: the first one's answer is there. */
const wasSlower = (error: unknown): boolean =>
  error instanceof Refusal && error.refusal === "try-again" && !(error instanceof AlreadyDone);

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
