import * as z from "zod";
import type { RulesOfProcedure } from "../../conference.ts";
import type { Electorate, LaterChange } from "./electorate.ts";
import type { PresenceChange } from "./quorum.ts";
import type { RollCall } from "./roll-call.ts";

/**
 * Recorded: each member's ballot is cast by its voter. Roll call, show of hands: hands, voices or paper, entered by two
 * people. Secret: nobody learns who voted how.
 */
export const VOTE_METHODS = ["recorded", "roll-call", "show-of-hands", "secret"] as const;
export type VoteMethod = (typeof VOTE_METHODS)[number];

export const CHOICES = ["YES", "NO", "ABSTAIN"] as const;
export const Choice = z.enum(CHOICES).meta({ id: "Choice" });
export type Choice = z.output<typeof Choice>;

export interface Position {
  readonly country: string;
  readonly choice: Choice;
}

/** What is put to the vote, frozen by its hash. A text that is reopened is another decision, and so another question. */
export interface Question {
  readonly decision: string;
  readonly what: "conclusion" | "amendment" | "procedure";
  readonly id: string;
  readonly hash: string;
  /** The decided text that a question of procedure is about: whether to reopen it. */
  readonly reopens?: string;
  /** The text that a question of procedure is about: whether it may be decided upon before all languages were out so long. */
  readonly waivesHoursOf?: string;
}

/** What the rules of procedure say of votes, as they were at the opening. */
export type VotingRules = Pick<
  RulesOfProcedure,
  "majority" | "quorumToDecide" | "voteMayChange" | "provisionalCredentialsMayVote"
>;

export interface Vote {
  readonly conference: string;
  readonly id: string;
  readonly question: Question;
  readonly method: VoteMethod;
  /** This decides whether a ballot is in time; no clock does. */
  readonly state: "OPEN" | "CLOSED";
  /** The second vote is the one after a tie; a void vote is redone in its own round. */
  readonly round: 1 | 2;
  readonly rulesVersion: number;
  readonly rules: VotingRules;
  readonly electorate: Electorate;
  readonly presentAtOpening: readonly string[];
  readonly laterChanges: readonly LaterChange[];
  readonly rollCall?: RollCall;
  readonly openedAt: string;
  /** When it closes by itself, as the chair announced; absent where the chair closes it. RFC 3339, exclusive. */
  readonly closesAt?: string;
  /** Those who had not voted were told that it closes soon. */
  readonly nearTold?: true;
  readonly closedAt?: string;
  /** Who came and went, as it was known at the closing; scans that arrive later change no result. */
  readonly presence?: readonly PresenceChange[];
  /** Rises with every command on the vote itself; ballots are kept apart from it. */
  readonly version: number;
}

/** What happened, with ids only. No fact tells a choice: records can be read while the vote is open. */
export type VoteFact = { vote: string } & (
  | {
      type: "VoteOpened";
      decision: string;
      questionHash: string;
      method: VoteMethod;
      round: 1 | 2;
      rulesVersion: number;
      members: number;
      entitled: number;
      present: number;
      /** Of a roll call: the lot that was thrown, and whom it fell on. */
      lot?: { seed: string; startsWith: string };
    }
  | { type: "ElectorateChangeListed"; country: string }
  | { type: "BallotCast"; country: string; number: number; replaces?: number }
  | { type: "SecretBallotCast"; country: string }
  | { type: "HandsEntered"; number: number }
  | { type: "VoteClosed" }
  | { type: "VoteCorrected"; country: string; number: number }
);
