import { type Chance, chanceOf } from "#infra/local/demo/chance.ts";

/** The one source of chance of a run. */
export interface Dice extends Chance {
  /** True in this share of all throws. */
  happens(share: number): boolean;
  /** A whole number from the first to the second, both possible. */
  between(least: number, most: number): number;
}

const FINE = 1_000_000;

export const diceOf = (seed: number): Dice => {
  const chance = chanceOf(seed);
  return {
    ...chance,
    happens: (share) => share > 0 && chance.below(FINE) < share * FINE,
    between: (least, most) => least + chance.below(most - least + 1),
  };
};
