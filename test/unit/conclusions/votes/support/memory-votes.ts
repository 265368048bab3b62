import { gateOf } from "#shared/adapters/gates.ts";
import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import { GATES } from "#shared/contracts/keys.ts";
import type { Ballot } from "#shared/domain/conclusions/votes/ballot.ts";
import { emptyRoll, type Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Participation, SecretBallot } from "#shared/domain/conclusions/votes/secret-ballot.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { sampleConference } from "#test/support/samples.ts";
import { delegationOf, sha256 } from "../../voting/support/chamber.ts";

/** What the store is asked to hold to when it writes; each can be taken out, to see what it prevents. */
export interface Guards {
  /** A ballot is kept only while its gate is open. */
  readonly gates: boolean;
  /** Nothing is kept under a name that is taken. */
  readonly createOnly: boolean;
  /** Votes and the roll are written only as they were read. */
  readonly version: boolean;
}
export const GUARDED: Guards = { gates: true, createOnly: true, version: true };

interface Memory {
  readonly members: readonly string[];
  readonly conference?: Conference;
  readonly guards?: Guards;
  /** Comes before every call of the store: whoever waits lets others go first. */
  readonly turn?: () => Promise<void>;
}

/** Votes of one conference in memory, with the conditions that the tables are asked for, and all that was written. */
export const memoryVotes = ({ members, conference = sampleConference(), guards = GUARDED, turn }: Memory) => {
  const votes = new Map<string, Vote>();
  const gates = new Map<string, boolean>();
  const tallies = new Map<string, Tally>();
  const ballots = new Map<string, Ballot>();
  const participations = new Map<string, Participation>();
  const secretBallots: SecretBallot[] = [];
  const hands: HandEntry[] = [];
  const corrections: VoteCorrection[] = [];
  const delegations = new Map(members.map((country) => [country, delegationOf(country) as Delegation]));
  const changes: DecisionChange[] = [];
  const state = { roll: emptyRoll(conference.id) as Roll, conference };

  const waits = async () => turn?.();
  /** Each call is one step: nothing happens while it does. */
  const step =
    <A extends unknown[], T>(work: (...args: A) => T) =>
    async (...args: A): Promise<T> => {
      await waits();
      return work(...args);
    };
  const must = (holds: boolean, otherwise: "try-again" | "vote-closed" = "try-again") => {
    if (!holds) throw new Refusal(otherwise);
  };
  const inVersion = (before: { version: number } | undefined, now: { version: number } | undefined) =>
    must(!guards.version || before?.version === now?.version);
  const mustPass = (vote: string, gate: number) =>
    must(!guards.gates || gates.get(`${vote}/${gate}`) === true, "vote-closed");
  const nameOf = ({ vote, country, number }: Ballot) => `${vote}/${country}/${number}`;

  const save = (change: DecisionChange) => {
    for (const { before, after } of change.votes ?? []) inVersion(before, votes.get(after.id));
    if (change.roll) inVersion(change.roll.before, state.roll);
    if (change.tally) must(!guards.createOnly || !tallies.has(change.tally.vote));
    if (change.hands) mustPass(change.hands.entry.vote, 0);
    changes.push(change);
    for (const { after, gates: to } of change.votes ?? []) {
      votes.set(after.id, after);
      for (let gate = 0; to && gate < GATES; gate++) gates.set(`${after.id}/${gate}`, to === "open");
    }
    if (change.roll) state.roll = change.roll.after;
    if (change.tally) tallies.set(change.tally.vote, change.tally);
    if (change.hands) hands.push(change.hands.entry);
    if (change.correction) corrections.push(change.correction.note);
  };

  const needs = {
    findConference: step((id: string) => (id === state.conference.id ? state.conference : undefined)),
    findMembers: step((_: string, countries: readonly string[]) =>
      members.filter((one) => countries.includes(one)).map((country) => ({ country })),
    ),
    listCountries: step((_: string) => members),
    findDelegation: step((_: string, country: string) => delegations.get(country)),
    findRoll: step((_: string) => state.roll),
    findVote: step((_: string, id: string) => votes.get(id)),
    listVotes: step((_: string, __: object) => ({ items: [...votes.values()] })),
    findTally: step((_: string, id: string) => tallies.get(id)),
    findVoted: step((_: string, id: string) => [
      ...new Set([...ballots.values()].filter(({ vote }) => vote === id).map(({ country }) => country)),
    ]),
    findReceipt: step((_: string, id: string, country: string, number: number) =>
      ballots.get(`${id}/${country}/${number}`),
    ),
    findConclusion: step((_: string, __: string) => undefined),
    findSeal: step((_: string, __: string) => undefined),
    readChain: step((_: string, __: string) => []),
    readHands: step((_: string, id: string) => hands.filter(({ vote }) => vote === id)),
    readCorrections: step((_: string, id: string, country?: string) =>
      corrections.filter((one) => one.vote === id && (country === undefined || one.country === country)),
    ),
    readBallotsOf: step((_: string, id: string, country: string) =>
      [...ballots.values()].filter((one) => one.vote === id && one.country === country),
    ),
    findParticipation: step((_: string, id: string, country: string) => participations.get(`${id}/${country}`)),
    readCast: step(({ id }: Vote) => ({
      ballots: [...ballots.values()].filter(({ vote }) => vote === id),
      entries: hands.filter(({ vote }) => vote === id),
      participations: [...participations.values()].filter(({ vote }) => vote === id),
      secretBallots: secretBallots.filter(({ vote }) => vote === id),
    })),
    checkCode: step((holder: object) => ({ holder, code: {} }) as never),
    saveBallot: step(({ ballot }: { ballot: Ballot }) => {
      must(!guards.createOnly || !ballots.has(nameOf(ballot)));
      mustPass(ballot.vote, gateOf(ballot.country));
      ballots.set(nameOf(ballot), ballot);
    }),
    saveSecretBallot: step((one: { participation: Participation; ballot: SecretBallot }) => {
      const name = `${one.participation.vote}/${one.participation.country}`;
      must(!guards.createOnly || !participations.has(name));
      mustPass(one.participation.vote, gateOf(one.participation.country));
      participations.set(name, one.participation);
      secretBallots.push(one.ballot);
    }),
    saveDecision: step(save),
    hash: sha256,
    newSeed: () => "00112233445566778899aabbccddeeff",
    randomId: () => sha256(`${secretBallots.length}`).slice(0, 32),
  };
  return { needs, state, votes, tallies, ballots, participations, secretBallots, changes, delegations };
};
