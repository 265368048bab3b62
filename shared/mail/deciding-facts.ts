import type { VoteMethod } from "#shared/domain/conclusions/votes/vote.ts";

/** An amendment by its id and the text that it is to. */
export interface AmendmentFacts {
  readonly title: string;
  readonly amendment: string;
}

/** What is voted on: a text, an amendment to it, or a question of procedure. */
export interface VoteFacts {
  readonly title?: string;
  readonly amendment?: string;
  /** A question of procedure, in the chair's words. */
  readonly question?: string;
  readonly method: VoteMethod;
  /** Whether the reader is a delegate, who may vote; else a contact, who is told. */
  readonly toDelegate: boolean;
}

export type ActFacts =
  | (AmendmentFacts & {
      readonly act:
        | "tabled"
        | "supported"
        | "support-ended"
        | "amendment-withdrawn"
        | "taken-over"
        | "merged"
        | "rebased";
    })
  /** `hash`: of the ballot, as the bundle of the decision lists it. */
  | (Omit<VoteFacts, "toDelegate"> & {
      readonly act: "ballot";
      readonly number: number;
      readonly hash: string;
      readonly replaces?: number;
    })
  | (Omit<VoteFacts, "toDelegate"> & { readonly act: "secret-ballot" })
  | (Omit<VoteFacts, "toDelegate"> & { readonly act: "correction" })
  | {
      readonly act:
        | "objection"
        | "silence-amendment"
        | "late-objection"
        | "late-amendment"
        | "silence-statement"
        | "statement";
      readonly title: string;
      readonly hash: string;
    }
  | { readonly act: "consensus-objection" | "statement-withdrawn"; readonly title: string };

/** What a decision came to. `root`: of its bundle; absent where so few voted in secret that there is none. */
export type ResultFacts = { readonly title: string; readonly root?: string; readonly statements: number } & (
  | { readonly mode: "consensus"; readonly outcome: "ADOPTED" | "NO_CONSENSUS" }
  /** `objectors`: country codes; absent where the rules do not name them. */
  | {
      readonly mode: "silence";
      readonly outcome: "ADOPTED" | "SILENCE_BROKEN" | "SERVICE_UNPROVEN";
      readonly objectors?: readonly string[];
      /** An amendment broke it, and not an objection. */
      readonly byAmendment: boolean;
    }
  | {
      readonly mode: "vote";
      readonly outcome: "ADOPTED" | "NOT_ADOPTED" | "VOID";
      readonly count?: { readonly yes: number; readonly no: number; readonly abstain: number };
      readonly notVoting?: number;
      readonly entitled: number;
      /** Why it is void; the quorum was lost where nothing is said. */
      readonly voidBecause?: "quorum-lost" | "ballots-and-voters-differ";
    }
);
