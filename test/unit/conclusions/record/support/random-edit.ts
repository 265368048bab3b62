import { canonicalJson } from "#shared/domain/canonical-json.ts";
import type { Chance } from "./chance.ts";

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export interface Edit {
  readonly bundle: unknown;
  /** For whoever looks why it was not found. */
  readonly what: string;
}

/** The bundle with one place added, deleted, changed, or swapped with another. */
export const randomEdit = (original: unknown, chance: Chance): Edit => {
  const before = canonicalJson(original);
  for (;;) {
    const bundle: Json = JSON.parse(before);
    const places = placesIn(bundle, "");
    const { holder, key, where } = chance.one(places);
    const what = Array.isArray(holder)
      ? chance.one(IN_ARRAY)(holder, Number(key), chance)
      : chance.one(IN_OBJECT)(holder, String(key), chance);
    if (what !== undefined && canonicalJson(bundle) !== before) return { bundle, what: `${what} ${where}` };
  }
};

interface Place {
  readonly holder: Json[] | { [name: string]: Json };
  readonly key: number | string;
  readonly where: string;
}

const placesIn = (value: Json, where: string): Place[] => {
  if (value === null || typeof value !== "object") return [];
  const keys = Array.isArray(value) ? value.keys().toArray() : Object.keys(value);
  return keys.flatMap((key) => [
    { holder: value, key, where: `${where}/${key}` },
    ...placesIn((value as Record<string | number, Json>)[key] as Json, `${where}/${key}`),
  ]);
};

type Object_ = { [name: string]: Json };

const changed = (value: Json, chance: Chance): Json => {
  if (typeof value === "number") return value + chance.one([-1, 1]);
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return chance.one<Json>([null, "", 0, [], {}]);
  if (value === "") return "x";
  const at = chance.whole(0, value.length - 1);
  const replaced = (sign: string) => value.slice(0, at) + sign + value.slice(at + 1);
  // A digit by its neighbour, a letter by another, so that many a value still looks like one.
  if (/\d/.test(value[at] ?? "")) return replaced(String((Number(value[at]) + chance.one([1, 9])) % 10));
  return chance.one([
    replaced(chance.one(["a", "Z", "e", "0"])),
    `${value} `,
    value.slice(0, at) + value.slice(at + 1),
    chance.one(WORDS),
  ]);
};

/** Values that the format knows, in places where others stand. */
const WORDS = [
  "YES",
  "NO",
  "ABSTAIN",
  "ADOPTED",
  "VOID",
  "FRA",
  "PER",
  "simple",
  "head",
  "delivered",
  "ACCEPTED",
  "fr",
];

const IN_ARRAY = [
  (array: Json[], at: number, chance: Chance) => {
    array[at] = changed(array[at] as Json, chance);
    return "changed";
  },
  (array: Json[], at: number) => {
    array.splice(at, 1);
    return "deleted";
  },
  (array: Json[], at: number, chance: Chance) => {
    array.splice(chance.whole(0, array.length), 0, structuredClone(array[at] as Json));
    return "doubled";
  },
  (array: Json[], at: number, chance: Chance) => {
    const other = chance.whole(0, array.length - 1);
    [array[at], array[other]] = [array[other] as Json, array[at] as Json];
    return `swapped with ${other}`;
  },
];

const IN_OBJECT = [
  (object: Object_, name: string, chance: Chance) => {
    object[name] = changed(object[name] as Json, chance);
    return "changed";
  },
  (object: Object_, name: string, chance: Chance) => {
    object[name] = changed(object[name] as Json, chance);
    return "changed";
  },
  (object: Object_, name: string) => {
    delete object[name];
    return "deleted";
  },
  (object: Object_, name: string, chance: Chance) => {
    const added = chance.one(["note", "replaces", "waiver", "alternativeTo", "withdrawnAt", "__proto__", `${name}2`]);
    if (Object.hasOwn(object, added)) return undefined;
    const value = chance.one<Json>([1, "2019-04-11T10:00:00.000Z", "recalling", {}, []]);
    Object.defineProperty(object, added, { value, enumerable: true, configurable: true, writable: true });
    return `added ${added} beside`;
  },
];
