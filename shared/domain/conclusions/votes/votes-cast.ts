import { type Ballot, ballotsInForce, type Counted } from "./ballot.ts";
import type { Count } from "./majority.ts";
import type { Participation, SecretBallot } from "./secret-ballot.ts";
import { agreedHands, type HandEntry } from "./show-of-hands.ts";
import type { Choice, Position, Vote } from "./vote.ts";

/** Everything that was cast or entered, in any order; what is not of the vote's method is absent. */
export interface Cast {
  readonly ballots?: readonly Ballot[];
  readonly entries?: readonly HandEntry[];
  readonly participations?: readonly Participation[];
  readonly secretBallots?: readonly SecretBallot[];
}

/** What was cast, whatever the method, as the one engine that counts takes it. */
export interface Votes {
  /** Absent where there is nothing that can be counted. */
  readonly count?: Count;
  /** Where votes were cast by country, in the order of codes. */
  readonly positions?: readonly Position[];
  readonly setAside: Counted["setAside"];
  /** Where there are not as many secret ballots as members that cast one. */
  readonly differ?: { readonly ballots: number; readonly voters: number };
}

export const recordedVotes = (vote: Vote, { ballots = [] }: Cast): Votes => {
  const { inForce, setAside } = ballotsInForce(vote, ballots);
  return { ...byCountry(inForce), setAside };
};

/** A Refusal where those who entered the hands do not agree. */
export const handVotes = (vote: Vote, { entries = [] }: Cast): Votes => {
  const hands = agreedHands(vote, entries);
  if (hands.kind === "by-country") return { ...byCountry(hands.positions), setAside: [] };
  const { yes, no, abstain } = hands;
  return { count: { yes, no, abstain }, setAside: [] };
};

export const secretVotes = ({ id, electorate }: Vote, { participations = [], secretBallots = [] }: Cast): Votes => {
  const ballots = secretBallots.filter(({ vote }) => vote === id);
  const voters = new Set(participations.filter(({ vote }) => vote === id).map(({ country }) => country));
  const isSound =
    new Set(ballots.map((ballot) => ballot.id)).size === ballots.length &&
    voters.size === ballots.length &&
    [...voters].every((country) => electorate.entitled.includes(country));
  return isSound
    ? { count: countOf(ballots), setAside: [] }
    : { setAside: [], differ: { ballots: ballots.length, voters: voters.size } };
};

const byCountry = (votes: readonly Position[]) => ({
  positions: votes.map(({ country, choice }) => ({ country, choice })),
  count: countOf(votes),
});

const countOf = (votes: readonly Pick<Position, "choice">[]): Count => {
  const of = (wanted: Choice) => votes.filter(({ choice }) => choice === wanted).length;
  return { yes: of("YES"), no: of("NO"), abstain: of("ABSTAIN") };
};
