/** Numbers from 0 to below 1 that a seed determines. */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Lets one of those that wait go on at a time, in an order that the seed determines. */
export const interleaving = (seed: number) => {
  const random = seeded(seed);
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const start = async <T>(work: () => Promise<T>): Promise<T> => {
    running++;
    try {
      await turn();
      return await work();
    } finally {
      running--;
    }
  };
  const finish = async (): Promise<void> => {
    while (running > 0) {
      const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
      next?.();
      // Everything that follows without waiting for the store comes before the next turn.
      await settled();
    }
  };
  return { random, turn, start, finish };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
