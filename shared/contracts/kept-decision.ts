import type { Amendment, Leave } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { AmendmentFact } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import type { Opening } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { BundleText } from "#shared/domain/conclusions/bundle/bundle-text.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { DecisionMode, Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceFact } from "#shared/domain/conclusions/silence/silence-commands.ts";
import type { Consensus, ConsensusFact } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Count } from "#shared/domain/conclusions/votes/majority.ts";
import type { Statement, StatementFact } from "#shared/domain/conclusions/votes/reservations.ts";
import type { Roll, RollFact } from "#shared/domain/conclusions/votes/roll.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote, VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import type { Language } from "#shared/domain/language.ts";
import type { CommandContext } from "./command.ts";
import type { ConclusionChange, VersionWords } from "./kept-conclusion.ts";
import type { Fact } from "./record.ts";
import type { UsedCode } from "./used-code.ts";

/** Holds for one time for amendments, the first, the second, and for no other. */
export interface GivenLeave extends Leave {
  readonly round: number;
}

/** What all amendments to a text have in common; its version rises with every step of any of them. */
export interface AmendmentBook {
  readonly conference: string;
  readonly conclusion: string;
  readonly version: number;
  /** The chair's order, where it is another than the one proposed. */
  readonly chairsOrder?: readonly string[];
  /** To whom the chair allowed to table late, by country. */
  readonly leaves: Readonly<Record<string, GivenLeave>>;
  /** How many are neither decided nor withdrawn. */
  readonly undecided: number;
}

/** All that was frozen when a question was put, as the record of the decision has it; never written again. */
export interface KeptOpening {
  readonly conference: { readonly id: string; readonly languages: Language[] };
  readonly conclusion: string;
  readonly decision: string;
  /** Which version is decided upon, in which languages it was out, and where its words are, whatever is translated later. */
  readonly text: Pick<BundleText, "version" | "textHash" | "languages"> & { readonly words: VersionWords };
  readonly opening: Opening;
}

/** The end of a decision, under one root with everything that it follows from. */
export interface Seal {
  readonly conference: string;
  readonly conclusion: string;
  readonly decision: string;
  readonly mode: DecisionMode;
  readonly outcome: Outcome;
  /** Absent where so few voted in secret that a bundle would tell how. */
  readonly root?: string;
  /** RFC 3339. */
  readonly sealedAt: string;
  readonly textVersion: number;
  /** The vote that decided it. */
  readonly vote?: string;
  readonly count?: Count;
  readonly notVoting?: number;
  readonly entitled?: number;
  /** Of a silence that was broken; absent where the rules do not name them. */
  readonly objectors?: readonly string[];
  readonly byAmendment?: boolean;
}

/** The words that a delegation sent in writing while a text was under silence, or too late. */
export interface KeptWriting {
  readonly decision: string;
  readonly id: string;
  readonly country: string;
  readonly how: "objection" | "amendment" | "statement";
  readonly language: Language;
  readonly text: string;
  readonly hash: string;
  /** Id of the delegate. */
  readonly by: string;
  readonly at: string;
}

/** A step of something kept in versions. Absent `before`: it begins. */
interface Step<T, F> {
  readonly before?: T;
  readonly after: T;
  readonly facts: readonly F[];
  readonly reason?: string;
}

/** All that one act changes about a decision, kept in one transaction or not at all. */
export interface DecisionChange {
  readonly conference: string;
  readonly conclusion?: ConclusionChange;
  /** The conclusion must still be in this version, and is not changed. */
  readonly conclusionStays?: { readonly id: string; readonly version: number };
  /** `before` undefined: nobody wrote into it yet. */
  readonly book?: { readonly before: AmendmentBook | undefined; readonly after: AmendmentBook };
  /** No amendment made a step since; `undefined` where there is no book. */
  readonly bookStays?: { readonly conclusion: string; readonly book: AmendmentBook | undefined };
  readonly amendments?: readonly Step<Amendment, AmendmentFact>[];
  /** Version 0 is a roll that is not kept yet. */
  readonly roll?: {
    readonly before: Roll;
    readonly after: Roll;
    readonly facts: readonly RollFact[];
    readonly reason?: string;
  };
  /** `gates`: opened with the vote, or shut with it. */
  readonly votes?: readonly (Step<Vote, VoteFact | Extract<Fact, { type: "VoteTallied" }>> & {
    readonly gates?: "open" | "shut";
  })[];
  /** As somebody counted them; kept only while the vote is open. */
  readonly hands?: { readonly entry: HandEntry; readonly fact: VoteFact };
  /** Kept once: whoever counts later finds it. */
  readonly tally?: Tally;
  /** How a member had intended to vote, which changes nothing. */
  readonly correction?: { readonly note: VoteCorrection; readonly fact: VoteFact };
  readonly consensus?: Step<Consensus, ConsensusFact>;
  readonly silence?: Step<Silence, SilenceFact>;
  readonly writing?: KeptWriting;
  readonly statement?: Step<Statement, StatementFact>;
  /** A date that moves without a step of the conclusion, as that of a silence that is extended. */
  readonly keyDate?: ConclusionChange["keyDate"];
  /** With which the record of a decision begins, or of the second vote on it. */
  readonly opening?: KeptOpening;
  /** Behind the head that they were made for. */
  readonly chain?: { readonly decision: string; readonly entries: readonly ChainEntry[] };
  readonly seal?: Seal;
  /** What else happened. */
  readonly facts?: readonly {
    readonly entity: `${"decision" | "vote" | "conclusion"}/${string}`;
    readonly fact: Fact;
    readonly reason?: string;
  }[];
  readonly usedCode?: UsedCode;
}

/** A Refusal `try-again` where somebody was faster with anything of it: read again, and decide again. */
export type SaveDecision = (change: DecisionChange, context: CommandContext, answer?: unknown) => Promise<void>;
