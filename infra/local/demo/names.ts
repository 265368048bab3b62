import type { Chance } from "./chance.ts";
import table from "./names.json" with { type: "json" };

/** A name in Latin letters and, where its bearer writes it otherwise, in its own script. */
export interface Name {
  readonly familyName: string;
  readonly givenNames: string;
  readonly nameInOwnScript?: string;
  /** Titles agree with it in several languages. */
  readonly gender: "man" | "woman";
}

/** How a name is put together in its own script: given name first unless told; Chinese and Korean leave no space. */
type Order = "given-first" | "family-first" | "joined";

interface Spelling {
  readonly latin: string;
  readonly own?: string;
}

/** `Petrov=Петров/Petrova=Петрова`: the forms for a man and a woman, each in Latin letters and its own script. */
const spellingsOf = (entry: string): Spelling[] =>
  entry.split("/").map((form) => {
    const [latin = "", own] = form.split("=");
    return own === undefined ? { latin } : { latin, own };
  });

const list = (text: string): Spelling[][] => text.split(", ").map(spellingsOf);

const pools = new Map(
  Object.values<{ countries: string; family: string; men: string; women: string; order?: string }>(table).flatMap(
    ({ countries, family, men, women, order = "given-first" }) => {
      const pool = { family: list(family), man: list(men), woman: list(women), order: order as Order };
      return countries.split(", ").map((country) => [country, pool] as const);
    },
  ),
);

const IN_OWN_SCRIPT: Record<Order, (family: string, given: string) => string> = {
  "given-first": (family, given) => `${given} ${family}`,
  "family-first": (family, given) => `${family} ${given}`,
  joined: (family, given) => family + given,
};

/** An invented name as one may meet it in the country. */
export const inventName = (country: string, chance: Chance): Name => {
  const pool = pools.get(country);
  if (pool === undefined) throw new Error(`names.json has no names for ${country}.`);
  const gender = chance.pick(["man", "woman"] as const);
  const forms = chance.pick(pool.family);
  const family = (gender === "woman" ? forms.at(-1) : forms[0]) as Spelling;
  const [given] = chance.pick(pool[gender]) as [Spelling];
  return {
    familyName: family.latin,
    givenNames: given.latin,
    gender,
    ...(family.own && given.own && { nameInOwnScript: IN_OWN_SCRIPT[pool.order](family.own, given.own) }),
  };
};

const UNDECOMPOSED: Record<string, string> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
  ə: "a",
  ħ: "h",
};

/** The part of an address before the @, in ASCII: given name, dot, family name. */
export const mailboxOf = ({ givenNames, familyName }: Pick<Name, "givenNames" | "familyName">): string =>
  [givenNames, familyName]
    .map((name) =>
      name
        .toLowerCase()
        .normalize("NFD")
        .replace(/[^a-z -]/g, (letter) => UNDECOMPOSED[letter] ?? "")
        .trim()
        .replace(/[ -]+/g, "-"),
    )
    .join(".");
