/**
 * Lets things that run at once come in any order: whoever waits is let on one at a time, as the numbers fall. Without
 * numbers everybody goes on at once.
 */
export const interleaving = () => {
  let waiting: (() => void)[] = [];
  let isOn = false;

  const turn = (): Promise<void> => (isOn ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve());

  const together = async (random: () => number, tasks: readonly (() => Promise<unknown>)[]): Promise<void> => {
    isOn = true;
    const ended: PromiseSettledResult<unknown>[] = [];
    for (const task of tasks) void Promise.allSettled([task()]).then((one) => void ended.push(...one));
    while (ended.length < tasks.length) {
      const next = Math.floor(random() * waiting.length);
      const [go] = waiting.splice(next, 1);
      go?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    isOn = false;
    waiting = [];
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  };

  return { turn, together };
};

/** Numbers from 0 to 1 that are the same each time. */
export const lots = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};
