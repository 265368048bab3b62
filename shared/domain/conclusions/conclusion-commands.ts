import type { Language } from "../language.ts";
import type { PartVote } from "./amendments/amendment-division.ts";
import type { Conclusion, DecisionMode, Outcome, Sponsor, Waiver } from "./conclusion.ts";
import type { ConclusionText, Hash, TextPlan } from "./conclusion-text.ts";

/** In which role somebody acts; "rules" is an outcome that was computed: a tally, a silence that ended. */
export type ConclusionActor =
  | { readonly as: "secretariat" | "rapporteur" | "chair"; readonly person: string }
  | { readonly as: "sponsor"; readonly country: string }
  | { readonly as: "rules" };

/** Everything that can happen to a conclusion (rules.md 2.3). */
export type ConclusionCommand =
  | { do: "draft"; conference: string; id: string; sponsor: Sponsor; plan: TextPlan }
  | { do: "revise"; plan: TextPlan }
  /** `sourceHash`: of the original words that each translation was made from. */
  | { do: "translate"; language: Language; passages: readonly { passage: string; text: string; sourceHash: string }[] }
  | { do: "review"; language: Language; passages: readonly string[] }
  | { do: "circulate" }
  | { do: "put-out"; language: Language }
  | { do: "open-amendments"; deadline: Date }
  | { do: "close-amendments" }
  /** `text`: the version that amendments were made to, with those that were accepted merged in: these. */
  | { do: "consolidate"; text: ConclusionText; amendments?: readonly string[] }
  /** The text is put paragraph by paragraph before it is put as a whole; `votes`: what became of those put separately. */
  | { do: "divide"; votes: readonly PartVote[] }
  | { do: "open-decision"; decision: string; mode: DecisionMode; waiver?: Waiver }
  | { do: "record-outcome"; decision: string; outcome: Outcome }
  /** `by`: the decision to reopen, with the votes for and against it. */
  | { do: "reopen"; by: { decision: string; inFavour: number; against: number } }
  | { do: "edit"; symbol: string }
  | { do: "publish" }
  | { do: "withdraw" };

/** What the rules need to know of the conference, of the person and of the moment. */
export interface ConclusionCircumstances {
  readonly by: ConclusionActor;
  readonly conference: {
    readonly languages: readonly Language[];
    readonly rulesVersion: number;
    readonly rulesOfProcedure: { readonly languageNoticeHours: number };
  };
  /** What the current version says; absent before there is one. */
  readonly text?: ConclusionText;
  /** Admissible amendments that are neither decided nor withdrawn, whatever version they were made to. */
  readonly undecidedAmendments: number;
  readonly hash: Hash;
  readonly now: Date;
}

/** What happened, in the past tense, with ids and hashes only: facts are kept for ever. */
export type ConclusionFact = { conclusion: string } & (
  | { type: "ConclusionDrafted"; textVersion: number; textHash: string }
  | { type: "ConclusionRevised"; textVersion: number; textHash: string }
  | { type: "ConclusionTranslated"; language: Language; passages: string[] }
  | { type: "TranslationReviewed"; language: Language; passages: string[] }
  | { type: "ConclusionCirculated"; textVersion: number; textHash: string; languages: Language[] }
  | { type: "LanguagePutOut"; textVersion: number; language: Language; languageHash: string }
  | { type: "AmendmentsOpened"; textVersion: number; deadline: string }
  | { type: "AmendmentsClosed"; textVersion: number }
  | { type: "ConclusionConsolidated"; textVersion: number; textHash: string; amendments: string[] }
  /** `stands`: something operative is left, still to be put as a whole. */
  | { type: "ConclusionDivided"; textVersion: number; textHash: string; failed: string[]; stands: boolean }
  | { type: "DecisionOpened"; decision: string; mode: DecisionMode; textHash: string; waivedBy?: string }
  | { type: "DecisionEnded"; decision: string; mode: DecisionMode; textHash: string; outcome: Outcome }
  | { type: "ConclusionReopened"; by: string; inFavour: number; against: number }
  | { type: "EditingBegun"; symbol: string }
  | { type: "PublicationSigned"; contentHash: string }
  | { type: "ConclusionPublished"; textVersion: number; textHash: string; adoptedHash: string; contentHash: string }
  | { type: "ConclusionWithdrawn" }
);

export interface ConclusionStep {
  readonly after: Conclusion;
  readonly fact: ConclusionFact;
  /** What the current version says after it; absent where no word was written. Texts are kept by version. */
  readonly text?: ConclusionText;
}
