import type { RulesOfProcedure } from "../../conference.ts";
import { Refusal } from "../../refusal.ts";
import { chairOf } from "../chair.ts";
import type { ConclusionActor } from "../conclusion-commands.ts";
import type { Hash } from "../conclusion-text.ts";
import { freezeElectorate, type Standing, withLaterChange } from "./electorate.ts";
import { mustBeQuorate, type PresenceChange } from "./quorum.ts";
import { drawRollCall, type RollCall } from "./roll-call.ts";
import { agreedHands, type HandEntry } from "./show-of-hands.ts";
import { quorumThrough, type Tally } from "./tally.ts";
import type { Question, Vote, VoteFact, VoteMethod } from "./vote.ts";

export interface VotePlan {
  readonly conference: string;
  readonly id: string;
  readonly question: Question;
  readonly method: VoteMethod;
  /** In whose alphabet members are called, and the lot that was thrown: for a roll call. */
  readonly rollCall?: Pick<RollCall, "language" | "seed">;
  /** When it closes by itself; the chair closes it otherwise. */
  readonly closesAt?: Date;
}

export interface OpeningCircumstances {
  readonly by: ConclusionActor;
  readonly rulesVersion: number;
  readonly rulesOfProcedure: RulesOfProcedure;
  /** Of everybody who takes part. */
  readonly standings: readonly Standing[];
  /** Delegations in the room. */
  readonly present: readonly string[];
  /** Tallies of every vote on this very question so far, in their order. */
  readonly earlier: readonly Tally[];
  readonly hash: Hash;
}

export interface ClosingCircumstances {
  readonly by: ConclusionActor;
  readonly presence: readonly PresenceChange[];
  readonly entries: readonly HandEntry[];
  /** When what was cast or entered last was, by the clock of whoever took it. */
  readonly latest?: string | undefined;
}

/** Freezes who may vote, on what, and by which rules. */
export const openVote = (
  { conference, id, question, method, rollCall, closesAt }: VotePlan,
  { by, rulesVersion, rulesOfProcedure, standings, present, earlier, hash }: OpeningCircumstances,
  now: Date,
): { after: Vote; fact: VoteFact } => {
  chairOf(by);
  const round = roundAfter(earlier);
  const electorate = freezeElectorate(standings, rulesOfProcedure);
  const presentAtOpening = electorate.entitled.filter((country) => present.includes(country));
  mustBeQuorate(rulesOfProcedure.quorumToDecide, presentAtOpening.length, electorate.members);
  if ((method === "roll-call") !== (rollCall !== undefined))
    throw new Refusal("vote-method", { detail: "A roll call, and nothing else, is drawn by lot." });
  if (closesAt !== undefined) mustCloseLater(method, closesAt, now);
  const { majority, quorumToDecide, voteMayChange, provisionalCredentialsMayVote } = rulesOfProcedure;
  const drawn = rollCall && drawRollCall(id, electorate.entitled, rollCall, hash);
  const [startsWith] = drawn?.order ?? [];
  const after: Vote = {
    conference,
    id,
    question,
    method,
    state: "OPEN",
    round,
    rulesVersion,
    rules: { majority, quorumToDecide, voteMayChange, provisionalCredentialsMayVote },
    electorate,
    presentAtOpening,
    laterChanges: [],
    ...(drawn && { rollCall: drawn }),
    openedAt: now.toISOString(),
    ...(closesAt && { closesAt: closesAt.toISOString() }),
    version: 1,
  };
  return {
    after,
    fact: {
      type: "VoteOpened",
      vote: id,
      decision: question.decision,
      questionHash: question.hash,
      method,
      round,
      rulesVersion,
      members: electorate.members,
      entitled: electorate.entitled.length,
      present: presentAtOpening.length,
      ...(drawn && startsWith && { lot: { seed: drawn.seed, startsWith } }),
    },
  };
};

/** Lists what became of a member's right to vote since the opening; without a step where nothing did. */
export const listChange = (vote: Vote, standing: Standing, now: Date): { after: Vote; fact: VoteFact } | undefined => {
  if (vote.state !== "OPEN") return undefined;
  const laterChanges = withLaterChange(vote.electorate, vote.laterChanges, standing, now);
  return laterChanges === vote.laterChanges
    ? undefined
    : {
        after: { ...vote, laterChanges, version: vote.version + 1 },
        fact: { type: "ElectorateChangeListed", vote: vote.id, country: standing.country },
      };
};

/** Hands must have been agreed upon before a vote is closed, and no clock knows whether they were. */
const mustCloseLater = (method: VoteMethod, closesAt: Date, now: Date): void => {
  if (isByHand({ method }))
    throw new Refusal("vote-method", { detail: "Hands are counted in the room: the chair closes such a vote." });
  if (closesAt <= now)
    throw new Refusal("invalid-request", { errors: [{ pointer: "/closesAt", detail: "must be in the future" }] });
};

/**
 * Closes a vote. Whoever closes it again finds it as it was closed, so that all count the same ballots. Hands must
 * have been agreed upon, unless the quorum was lost and nothing is decided anyway.
 */
export const closeVote = (
  vote: Vote,
  { by, presence, entries, latest = vote.openedAt }: ClosingCircumstances,
  now: Date,
): { after: Vote; fact?: VoteFact } => {
  if (by.as !== "rules" || !isOver(vote, now)) chairOf(by);
  if (vote.state === "CLOSED") return { after: vote };
  // A clock that is behind others does not close a vote before it opened, or before what was cast in it.
  const closedAt = [now.toISOString(), vote.openedAt, latest].toSorted().at(-1) ?? now.toISOString();
  const after: Vote = { ...vote, state: "CLOSED", closedAt, presence, version: vote.version + 1 };
  if (isByHand(vote) && quorumThrough(after).holds) agreedHands(vote, entries);
  return { after, fact: { type: "VoteClosed", vote: vote.id } };
};

/** After a tie one second vote may be taken, and no third (UN General Assembly rule 95); a void vote is redone. */
const roundAfter = (earlier: readonly Tally[]): 1 | 2 => {
  const last = earlier.at(-1);
  if (last === undefined) return 1;
  if (last.outcome === "VOID") return last.round;
  if (last.tied && last.round === 1) return 2;
  throw new Refusal("voted-already", {
    detail: last.tied ? "It was a tie again, so the question is rejected." : last.arithmetic,
    extra: { outcome: last.outcome },
  });
};

/** By its own clause, announced when it was opened; before that only the chair closes it. */
const isOver = ({ closesAt }: Vote, now: Date): boolean =>
  closesAt !== undefined && Date.parse(closesAt) <= now.getTime();

const isByHand = ({ method }: Pick<Vote, "method">): boolean => method === "show-of-hands" || method === "roll-call";
