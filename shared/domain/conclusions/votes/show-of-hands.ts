import { canonicalJson } from "../../canonical-json.ts";
import { Refusal } from "../../refusal.ts";
import type { ConclusionActor } from "../conclusion-commands.ts";
import { type Count, isCount } from "./majority.ts";
import { mustBeChoice, mustBeEntitled, mustTakeVotes } from "./may-vote.ts";
import type { Position, Vote, VoteFact } from "./vote.ts";

/** Hands as they were counted, or as they were read off country by country. */
export type Hands =
  | ({ readonly kind: "totals" } & Count)
  | { readonly kind: "by-country"; readonly positions: readonly Position[] };

/** What one person saw. A person who counts again enters again; entries are only ever added. */
export interface HandEntry {
  readonly vote: string;
  readonly number: number;
  readonly by: string;
  readonly hands: Hands;
  readonly at: string;
}

export const enterHands = (
  { vote, entries }: { readonly vote: Vote; readonly entries: readonly HandEntry[] },
  { by, hands }: { readonly by: ConclusionActor; readonly hands: Hands },
  now: Date,
): { entry: HandEntry; fact: VoteFact } => {
  if (by.as !== "secretariat") throw new Refusal("not-allowed", { detail: "Hands are entered by the secretariat." });
  mustTakeVotes(vote, "show-of-hands", "roll-call");
  if (vote.method === "roll-call" && hands.kind === "totals")
    throw new Refusal("vote-method", { detail: "A roll call is entered country by country." });
  mustBePossible(vote, hands);
  const number = Math.max(0, ...entries.map((entry) => entry.number)) + 1;
  return {
    entry: { vote: vote.id, number, by: by.person, hands: inOneOrder(hands), at: now.toISOString() },
    fact: { type: "HandsEntered", vote: vote.id, number },
  };
};

/** What two people or more saw, each by the last entry; a Refusal while only one did, or while they differ. */
export const agreedHands = (vote: Vote, entries: readonly HandEntry[]): Hands => {
  const ofVote = entries.filter((entry) => entry.vote === vote.id).toSorted((a, b) => a.number - b.number);
  const last = new Map(ofVote.map(({ by, hands }) => [by, hands]));
  const [first, ...others] = last.values();
  if (first === undefined || others.length === 0)
    throw new Refusal("second-person-needed", { detail: "Hands are entered by two people, each for themselves." });
  if (others.some((other) => canonicalJson(inOneOrder(other)) !== canonicalJson(inOneOrder(first))))
    throw new Refusal("entries-differ", { detail: "Who entered the hands did not see the same; count again." });
  mustBePossible(vote, first);
  return inOneOrder(first);
};

/** Each member once and nobody else, or no more hands than members. */
const mustBePossible = (vote: Vote, hands: Hands): void => {
  if (hands.kind === "by-country") {
    const countries = hands.positions.map(({ country }) => country);
    for (const { choice } of hands.positions) mustBeChoice(choice);
    for (const country of countries) mustBeEntitled(vote, country);
    if (new Set(countries).size < countries.length)
      throw new Refusal("invalid-request", {
        errors: [{ pointer: "/hands/positions", detail: "must not name a member twice" }],
      });
    return;
  }
  const { yes, no, abstain } = hands;
  const entitled = vote.electorate.entitled.length;
  if (![yes, no, abstain].every(isCount) || yes + no + abstain > entitled)
    throw new Refusal("invalid-request", {
      errors: [
        {
          pointer: "/hands",
          detail: `must be whole numbers, in all no more than the ${entitled} members that may vote`,
        },
      ],
    });
};

const inOneOrder = (hands: Hands): Hands =>
  hands.kind === "totals"
    ? hands
    : { ...hands, positions: hands.positions.toSorted((a, b) => (a.country < b.country ? -1 : 1)) };
