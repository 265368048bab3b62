import { type Chance, chanceOf } from "./chance.ts";
import { inventName, mailboxOf, type Name } from "./names.ts";
import positions from "./positions.json" with { type: "json" };

export type Category = "HEAD" | "ALTERNATE" | "ADVISER" | "OBSERVER";
export type Language = "ar" | "en" | "fr" | "es";

/** What a focal point says about a delegate, as the API takes it. */
export interface Person {
  readonly category: Category;
  readonly familyName: string;
  readonly givenNames: string;
  readonly nameInOwnScript?: string;
  readonly position: string;
  readonly email: string;
  readonly language: Language;
  readonly documentNumber?: string;
}

export interface MemberState {
  readonly country: string;
  readonly language: Language;
}

export interface CastDelegation extends MemberState {
  /** Who comes in the end, the head first. */
  readonly people: readonly Person[];
  /** Invents one more person of the country, for a seat that changes hands or is given up again. */
  readonly another: (category: Category) => Person;
}

/** What each member does with its invitation. */
export interface Cast {
  readonly delegations: readonly CastDelegation[];
  readonly regrets: readonly MemberState[];
  readonly silent: readonly MemberState[];
}

const SEED = 20190409;

export interface Turnout {
  /** How many delegations come with 1, 2, 3 and 4 people. */
  readonly delegationsBySize: readonly number[];
  readonly regrets: number;
}

/** 150 delegations of 315 people; of the other 44 members, 20 send regrets. */
const TURNOUT: Turnout = { delegationsBySize: [40, 67, 31, 12], regrets: 20 };

/** Casts the 15th conference: who comes, who sends regrets, who never answers. The same members give the same cast. */
export const castOf = (members: readonly MemberState[], { delegationsBySize, regrets } = TURNOUT): Cast => {
  const chance = chanceOf(SEED);
  const order = chance.shuffled(members);
  const sizes = chance.shuffled(delegationsBySize.flatMap((count, less) => Array<number>(count).fill(less + 1)));
  const coming = order.slice(0, sizes.length).toSorted((a, b) => (a.country < b.country ? -1 : 1));
  const delegations = coming.map((member, at): CastDelegation => {
    // Dice of its own, so that the order in which delegations ask for one more person changes nobody's name.
    const ownChance = chanceOf(SEED + 1 + at);
    const another = inventor(member, ownChance);
    const seats = Array.from({ length: sizes[at] as number }, (_, seat) => categoryOf(seat, ownChance));
    return { ...member, people: seats.map(another), another };
  });
  return {
    delegations: withComplainer(delegations),
    regrets: order.slice(sizes.length, sizes.length + regrets),
    silent: order.slice(sizes.length + regrets),
  };
};

/** Somebody who comes alone, and so never changes, takes the first mail for an unwanted one. */
const withComplainer = (delegations: readonly CastDelegation[]): CastDelegation[] => {
  const alone = delegations.find(({ people }) => people.length === 1);
  return delegations.map((delegation) => {
    if (delegation !== alone) return delegation;
    const people = delegation.people.map((one) => ({ ...one, email: `complaint.${mailboxOf(one)}@simulator.example` }));
    return { ...delegation, people };
  });
};

const categoryOf = (seat: number, chance: Chance): Category => {
  if (seat === 0) return "HEAD";
  if (seat === 1) return chance.pick(["ALTERNATE", "ALTERNATE", "ADVISER"]);
  return chance.pick(["ADVISER", "ADVISER", "OBSERVER"]);
};

/** Names tried before two people of a country may share a given or a family name, and before names have run out. */
const FRESH_TRIES = 30;
const TRIES = 1000;

/** Within a country nobody bears another's name, so nobody has another's address; half of a name is shared last. */
const inventor = ({ country, language: ofMember }: MemberState, chance: Chance) => {
  const taken = new Set<string>();
  const unheard = (): Name => {
    for (let tries = 1; tries <= TRIES; tries++) {
      const name = inventName(country, chance);
      const isFresh = !taken.has(name.givenNames) && !taken.has(name.familyName);
      if (!taken.has(mailboxOf(name)) && (isFresh || tries > FRESH_TRIES)) return name;
    }
    throw new Error(`names.json has too few names for ${country}.`);
  };
  return (category: Category): Person => {
    const { gender, ...name } = unheard();
    const mailbox = mailboxOf(name);
    for (const used of [mailbox, name.givenNames, name.familyName]) taken.add(used);
    const language = chance.below(8) === 0 ? "en" : ofMember;
    const forms = chance.pick(positions[language][category]).split("/");
    return {
      category,
      ...name,
      position: (gender === "woman" ? forms.at(-1) : forms[0]) as string,
      email: `${mailbox}@police.${country.toLowerCase()}.example`,
      language,
      ...(chance.below(3) === 0 && { documentNumber: `${country}-${100000 + chance.below(900000)}` }),
    };
  };
};
