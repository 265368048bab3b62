import { canonicalJson } from "../../canonical-json.ts";
import type { Delegation } from "../../delegation.ts";
import { Refusal } from "../../refusal.ts";
import { type ActingVoter, actingVoters, mustActFor } from "./acting-voter.ts";
import { mustBeChoice, mustBeEntitled, mustBePresent, mustTakeVotes } from "./may-vote.ts";
import { CHOICES, type Choice, type Vote, type VoteFact } from "./vote.ts";

/** A member's vote. Ballots are only ever added; which one counts follows from their numbers. */
export interface Ballot {
  readonly vote: string;
  readonly country: string;
  /** 1, 2, 3 … of this member in this vote: the name of the ballot, which can be given away only once. */
  readonly number: number;
  readonly choice: Choice;
  /** The number of the ballot that this one takes the place of; the first takes nobody's. */
  readonly replaces?: number;
  readonly by: ActingVoter;
  readonly at: string;
}

/** What the rules need to know of the vote and of the member. */
export interface BallotCircumstances {
  readonly vote: Vote;
  /** Every ballot of this member in this vote. */
  readonly ballots: readonly Ballot[];
  readonly delegation: Pick<Delegation, "country" | "delegates" | "actingHead">;
  /** Whether the delegation is in the room. */
  readonly present: boolean;
}

/** `delegate`: who casts it. */
export interface BallotWish {
  readonly delegate: string;
  readonly choice: Choice;
  readonly replaces?: number;
}

export interface BallotStep {
  readonly ballot: Ballot;
  readonly fact: VoteFact;
  /** Ids of the delegates who are told: the head and whoever acts for the head. */
  readonly tell: readonly string[];
}

/**
 * Adds a ballot, or refuses it. Whether it is in time is for the state of the vote to say, not for a clock: `now` is
 * only written down. Of two ballots at once, each for the same number, the store keeps one.
 */
export const castBallot = (
  { vote, ballots, delegation, present }: BallotCircumstances,
  { delegate, choice, replaces }: BallotWish,
  now: Date,
): BallotStep => {
  const { country } = delegation;
  mustBeChoice(choice);
  mustTakeVotes(vote, "recorded");
  mustBeEntitled(vote, country);
  const by = mustActFor(delegation, delegate, now);
  mustBePresent(present);
  const inForce = inForceOf(vote, country, ballots)?.number;
  if (inForce !== undefined && !vote.rules.voteMayChange) throw new Refusal("vote-final", { extra: { inForce } });
  if (replaces !== inForce)
    throw new Refusal("already-voted", {
      detail:
        inForce === undefined
          ? "The member has cast no ballot that this one could replace."
          : `The member's ballot in force is number ${inForce}; a change must say that it replaces it.`,
      ...(inForce === undefined ? {} : { extra: { inForce } }),
    });
  const ballot: Ballot = {
    vote: vote.id,
    country,
    number: Math.max(0, ...ballots.map(({ number }) => number)) + 1,
    choice,
    ...(replaces === undefined ? {} : { replaces }),
    by,
    // By a clock that is behind that of the opening it would have been cast before there was a vote.
    at: now.toISOString() < vote.openedAt ? vote.openedAt : now.toISOString(),
  };
  return {
    ballot,
    fact: {
      type: "BallotCast",
      vote: vote.id,
      country,
      number: ballot.number,
      ...(replaces === undefined ? {} : { replaces }),
    },
    tell: actingVoters(delegation, now).map((one) => one.delegate),
  };
};

/** Why a ballot that is kept does not count. */
export type SetAside = "another-vote" | "not-entitled" | "no-choice" | "vote-final" | "replaces-another";

export interface Counted {
  /** The last valid ballot of each member, in the order of their codes. */
  readonly inForce: readonly Ballot[];
  readonly setAside: readonly { readonly country: string; readonly number: number; readonly why: SetAside }[];
}

type Rules = Pick<Vote, "id" | "electorate" | "rules">;

/**
 * Goes through each member's ballots in the order of their numbers: the first is valid if it replaces none, a later one
 * if it replaces the one in force. The outcome is the same in whatever order they were read.
 */
export const ballotsInForce = (vote: Rules, ballots: readonly Ballot[]): Counted => {
  const inForce = new Map<string, Ballot>();
  const setAside: { country: string; number: number; why: SetAside }[] = [];
  for (const ballot of inOrder(ballots)) {
    const why = whyNot(vote, ballot, inForce.get(ballot.country));
    if (why === undefined) inForce.set(ballot.country, ballot);
    else setAside.push({ country: ballot.country, number: ballot.number, why });
  }
  return { inForce: [...inForce.values()].toSorted(byPlace), setAside };
};

/** A member's ballot in force; undefined where it has cast none. */
export const inForceOf = (vote: Rules, country: string, ballots: readonly Ballot[]): Ballot | undefined =>
  ballotsInForce(
    vote,
    ballots.filter((ballot) => ballot.country === country),
  ).inForce[0];

const whyNot = (
  { id, electorate, rules }: Rules,
  ballot: Ballot,
  inForce: Ballot | undefined,
): SetAside | undefined => {
  if (ballot.vote !== id) return "another-vote";
  if (!electorate.entitled.includes(ballot.country)) return "not-entitled";
  if (!CHOICES.includes(ballot.choice)) return "no-choice";
  if (ballot.replaces !== inForce?.number) return "replaces-another";
  return inForce !== undefined && !rules.voteMayChange ? "vote-final" : undefined;
};

const byPlace = (a: Ballot, b: Ballot): number =>
  a.country === b.country ? a.number - b.number : a.country < b.country ? -1 : 1;

/** Two of one number cannot both have been kept; were they there, their content would decide, not who read them. */
const inOrder = (ballots: readonly Ballot[]): Ballot[] =>
  ballots.toSorted((a, b) => byPlace(a, b) || (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
