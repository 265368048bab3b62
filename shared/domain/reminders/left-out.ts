import { ALL_COUNTRIES } from "./country-clock.ts";
import type { Occurrence, Wave } from "./occurrence.ts";

/** Those of waves that are passed over join those who were before: what is missed is shown (rules.md 2.2). */
export const leftOutWith = (before: Occurrence["leftOut"], waves: readonly Wave[]): Pick<Occurrence, "leftOut"> => {
  const countries = new Set([...(before ?? []), ...waves.flatMap((wave) => wave.countries ?? ALL_COUNTRIES)]);
  return countries.size > 0 ? { leftOut: [...countries].sort() } : {};
};
