/** Time that passes only when everyone waits for it: who waits longest is woken last. */
export const virtualClock = (start = Date.parse("2019-01-14T14:00:00.000Z")) => {
  let at = start;
  let order = 0;
  const sleepers: { until: number; order: number; wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  return {
    now: () => new Date(at),
    nowMs: () => at,
    wait: (ms: number): Promise<void> =>
      new Promise((wake) => {
        sleepers.push({ until: at + Math.max(0, ms), order: order++, wake });
      }),
    /** Runs everything that was begun until nobody waits any more, or to an end. */
    run: async (endMs = Number.POSITIVE_INFINITY): Promise<void> => {
      for (;;) {
        await settle();
        sleepers.sort((a, b) => a.until - b.until || a.order - b.order);
        const [next] = sleepers;
        if (next === undefined || next.until > endMs) return;
        sleepers.shift();
        at = Math.max(at, next.until);
        next.wake();
      }
    },
  };
};
