import { canonicalJson } from "../../canonical-json.ts";

/** Something in a bundle that cannot be so, and where. */
export interface Altered {
  /** A JSON pointer into the bundle. */
  readonly where: string;
  readonly what: string;
}

/** Where a value is recorded otherwise than it follows from the rest. */
export const differences = (recorded: unknown, follows: unknown, where: string): Altered[] => {
  if (canonical(recorded) === canonical(follows)) return [];
  if (isObject(recorded) && isObject(follows)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(follows)])].toSorted();
    return names.flatMap((name) => differences(recorded[name], follows[name], `${where}/${name}`));
  }
  return [{ where, what: `is ${shown(recorded)}, but ${shown(follows)} follows from the rest` }];
};

const canonical = (value: unknown): string => (value === undefined ? "" : canonicalJson(value));

const shown = (value: unknown): string => {
  const text = canonical(value) || "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Places in a list of countries that are not among those entitled. */
export const notAmong = (
  where: string,
  countries: readonly string[],
  isNotEntitled: (country: string) => boolean,
): Altered[] =>
  countries.flatMap((country, index) =>
    isNotEntitled(country) ? [{ where: `${where}/${index}`, what: `names ${country}, which was not entitled` }] : [],
  );
