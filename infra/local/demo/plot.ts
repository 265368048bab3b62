import { chanceOf } from "./chance.ts";
import type { Cast, CastDelegation, Person } from "./people.ts";

/** What a delegation goes through before its people stand as cast, beyond the straight way. */
export type Part =
  | "straight"
  /** Returned by the secretariat: a position is put right, someone is added, or someone taken out again. */
  | "returned-to-amend"
  | "returned-to-add"
  | "returned-to-strike"
  /** A seat changes hands: before the decision, once confirmed, or after the last deadline by the secretariat. */
  | "replaced-early"
  | "replaced-confirmed"
  | "replaced-late"
  /** One more person than cast gives the seat up again. */
  | "withdrawn-early"
  | "withdrawn-confirmed"
  /** Refused by mistake, or withdrawn as a whole, and restored. */
  | "refused-restored"
  | "withdrawn-restored"
  /** Sends regrets first and takes them back. */
  | "second-thoughts";

export interface Role {
  readonly delegation: CastDelegation;
  readonly part: Part;
  /** Who is nominated first. */
  readonly first: readonly Person[];
  /** Whose seat changes hands, by place in the delegation. */
  readonly seat: number;
}

type Parts = Readonly<Record<Exclude<Part, "straight">, number>>;

/** How many delegations play each part. */
const PARTS: Parts = {
  "returned-to-amend": 4,
  "returned-to-add": 3,
  "returned-to-strike": 3,
  "replaced-early": 4,
  "replaced-confirmed": 5,
  "replaced-late": 2,
  "withdrawn-early": 3,
  "withdrawn-confirmed": 3,
  "refused-restored": 1,
  "withdrawn-restored": 2,
  "second-thoughts": 2,
};

const SEED = 15;

/** Gives each delegation of the cast its part, so that whatever happens on the way everyone cast is there at the end. */
export const plotFor = ({ delegations }: Cast, howMany: Parts = PARTS): Role[] => {
  const parts = Object.entries(howMany).flatMap(([part, count]) => Array<Part>(count).fill(part as Part));
  const withCompany = chanceOf(SEED).shuffled(delegations.filter(({ people }) => people.length > 1));
  if (withCompany.length < parts.length) throw new RangeError("There are more parts than delegations of two or more.");
  const given = new Map(parts.map((part, at) => [withCompany[at], part]));
  return delegations.map((delegation, at) => roleOf(delegation, given.get(delegation) ?? "straight", at));
};

const roleOf = (delegation: CastDelegation, part: Part, at: number): Role => {
  const { people, another } = delegation;
  const last = people.length - 1;
  // Heads change too: it is the change that concerns most.
  const seat = at % 2 === 0 ? 0 : last;
  return { delegation, part, seat, first: first() };

  function first(): readonly Person[] {
    switch (part) {
      case "returned-to-amend":
        return people.map((person, place) => (place === 0 ? { ...person, position: "N.N." } : person));
      case "returned-to-add":
        return people.slice(0, last);
      case "returned-to-strike":
      case "withdrawn-early":
      case "withdrawn-confirmed":
        return [...people, another("ADVISER")];
      case "replaced-early":
      case "replaced-confirmed":
      case "replaced-late":
        return people.map((person, place) => (place === seat ? another(person.category) : person));
      default:
        return people;
    }
  }
};
