/** Enough to keep two processors busy, and few enough for a small machine. */
const AT_ONCE = 6;

/** Does the work for every item, a few at once, in order of the items; the first failure ends it. */
export const atOnce = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  tick: (done: number, of: number) => void = () => {},
): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      try {
        results[at] = await work(items[at] as T);
      } catch (error) {
        next = items.length;
        throw error;
      }
      tick(++done, items.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
};
