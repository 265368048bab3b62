import { type Country, countryName } from "../../country.ts";
import type { Language } from "../../language.ts";
import type { Hash } from "../conclusion-text.ts";

/** The order in which members are called, with all that it takes to draw it again. */
export interface RollCall {
  readonly language: Language;
  /** Thrown for this vote and kept: 32 hexadecimal digits. */
  readonly seed: string;
  /** As the language's alphabet had them on that day; names and collation change from one edition to the next. */
  readonly alphabet: readonly Country[];
  /** Whom the lot fell on, and everybody after it, round to the member before. */
  readonly order: readonly Country[];
}

/**
 * The member that the lot falls on: SHA-256 of "roll-call", the vote and the seed, one to a line, read as a number,
 * modulo the number of members. Nobody can aim it who does not know the seed beforehand.
 */
export const lotOf = (vote: string, seed: string, members: number, hash: Hash): number => {
  if (members < 1) throw new RangeError("There is nobody to call.");
  return Number(BigInt(`0x${hash(`roll-call\n${vote}\n${seed}`)}`) % BigInt(members));
};

/** Members in the order of a language's alphabet; names that it holds equal, by code. */
export const inAlphabetOf = (language: Language, countries: readonly Country[]): Country[] => {
  const { compare } = new Intl.Collator(language);
  return countries
    .map((country) => ({ country, name: countryName(country, language) }))
    .toSorted((a, b) => compare(a.name, b.name) || (a.country < b.country ? -1 : 1))
    .map(({ country }) => country);
};

/** Draws where a roll call starts (rules.md 2.3-V). */
export const drawRollCall = (
  vote: string,
  countries: readonly Country[],
  { language, seed }: Pick<RollCall, "language" | "seed">,
  hash: Hash,
): RollCall => {
  if (!/^[0-9a-f]{32}$/.test(seed)) throw new Error("A seed is 32 hexadecimal digits.");
  const alphabet = inAlphabetOf(language, countries);
  return { language, seed, alphabet, order: orderFrom(vote, seed, alphabet, hash) };
};

/** Whether the recorded order is the one that the recorded seed draws from the recorded alphabet. */
export const isDrawnBySeed = (vote: string, { seed, alphabet, order }: RollCall, hash: Hash): boolean =>
  orderFrom(vote, seed, alphabet, hash).join() === order.join();

const orderFrom = (vote: string, seed: string, alphabet: readonly Country[], hash: Hash): Country[] => {
  const start = lotOf(vote, seed, alphabet.length, hash);
  return [...alphabet.slice(start), ...alphabet.slice(0, start)];
};
