/** Chance that a seed repeats (mulberry32). */
export interface Chance {
  /** A whole number from the first to the last. */
  whole(first: number, last: number): number;
  happens(probability: number): boolean;
  one<T>(of: readonly T[]): T;
  /** Each with that probability, in their order. */
  some<T>(of: readonly T[], probability: number): T[];
  shuffled<T>(of: readonly T[]): T[];
  hex(digits: number): string;
}

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  const one = <T>(of: readonly T[]): T => of[whole(0, of.length - 1)] as T;
  return {
    whole,
    one,
    happens: (probability) => next() < probability,
    some: (of, probability) => of.filter(() => next() < probability),
    shuffled: (of) =>
      of
        .map((value) => ({ value, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value),
    hex: (digits) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join(""),
  };
};
