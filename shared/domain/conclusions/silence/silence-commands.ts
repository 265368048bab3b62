import type { Language } from "../../language.ts";
import type { Conclusion } from "../conclusion.ts";
import type { ChairAct, HandOverAct, NoticeFailure } from "./notice.ts";
import type { Silence, Statement, Writing } from "./silence.ts";

/** In which role somebody acts; "rules" is what comes by itself: word of the mail service, a timer. */
export type SilenceActor =
  | { readonly as: "chair" | "secretariat"; readonly person: string }
  /** Somebody whose right to speak for the delegation was checked. */
  | { readonly as: "delegation"; readonly country: string; readonly person: string }
  | { readonly as: "rules" };

/** Everything that can happen to a silence (rules.md 2.3-S). There is none that changes the text. */
export type SilenceCommand =
  /** `conclusion`: as it is once the decision is open. `absent`: those entitled that are not here, for the variant. */
  | {
      do: "open";
      conclusion: Conclusion;
      expiry: Date;
      entitled: readonly string[];
      informed: readonly string[];
      absent: readonly string[];
    }
  /** A notice was delivered, or was not, as the ledger has it. */
  | { do: "prove"; country: string; ledgerKey: string; deliveredAt: Date }
  | { do: "bounce"; country: string; ledgerKey: string; why: NoticeFailure }
  | { do: "record-hand-over"; country: string; act: HandOverAct; handedOverAt: Date }
  | { do: "act-on-unproven"; country: string; act: Exclude<ChairAct, "extension"> }
  | { do: "object"; writing: Writing }
  | { do: "amend"; writing: Writing }
  | { do: "state"; writing: Writing }
  | { do: "extend"; expiry: Date }
  /** Any timer, early, late, doubled or set for an earlier expiry: it says no more than to look now. */
  | { do: "expire" };

export interface SilenceCircumstances {
  readonly by: SilenceActor;
  readonly conference: {
    readonly languages: readonly Language[];
    readonly rulesOfProcedure: {
      readonly silenceHours: number;
      /** Objectors are named to members unless the rules say otherwise. */
      readonly objectorsNamed?: boolean;
      /** Absent means that the variant is off. */
      readonly adReferendumDays?: number;
    };
  };
  /** The server's instant with which the change is committed. */
  readonly now: Date;
}

/** What happened, in the past tense, with ids and hashes only: facts are kept for ever. */
export type SilenceFact = { readonly silence: string; readonly conclusion: string } & (
  | {
      readonly type: "SilenceOpened";
      readonly textVersion: number;
      readonly textHash: string;
      readonly expiry: string;
      readonly entitled: readonly string[];
    }
  | {
      readonly type: "NoticeProven";
      readonly country: string;
      readonly ledgerKey: string;
      readonly deliveredAt: string;
    }
  | {
      readonly type: "NoticeFailed";
      readonly country: string;
      readonly ledgerKey: string;
      readonly why: NoticeFailure;
    }
  | {
      readonly type: "NoticeHandedOver";
      readonly country: string;
      readonly act: HandOverAct;
      readonly handedOverAt: string;
    }
  | { readonly type: "UnprovenActedOn"; readonly country: string; readonly act: ChairAct }
  | { readonly type: "SilenceExtended"; readonly from: string; readonly to: string }
  | ({ readonly type: "SilenceBroken" | "ObjectionAdded"; readonly textHash: string } & Objected)
  | {
      readonly type: "StatementLogged";
      readonly country: string;
      readonly kind: Statement["kind"];
      readonly writing: string;
      readonly hash: string;
    }
  | { readonly type: "SilenceAdoptedAdReferendum"; readonly textHash: string; readonly until: string }
  | { readonly type: "SilenceAdopted"; readonly textHash: string; readonly at: string }
  | { readonly type: "SilenceNotServed"; readonly textHash: string; readonly unproven: readonly string[] }
);

interface Objected {
  readonly country: string;
  readonly how: "objection" | "amendment";
  readonly writing: string;
  readonly hash: string;
}

/** What is to be said. */
export type SilenceNews =
  | { readonly what: "opened"; readonly textHash: string; readonly expiry: string }
  | { readonly what: "extended"; readonly from: string; readonly to: string }
  /** The text is not adopted. `by` is absent where the rules do not name objectors. */
  | { readonly what: "broken"; readonly textHash: string; readonly how: Objected["how"]; readonly by?: string }
  | { readonly what: "adopted-ad-referendum"; readonly textHash: string; readonly until: string }
  | { readonly what: "adopted"; readonly textHash: string }
  | { readonly what: "not-served"; readonly textHash: string; readonly unproven: readonly string[] }
  /** To the delegation that wrote: it is here, and whether it came in time. */
  | { readonly what: "received"; readonly writing: string; readonly as: Objected["how"] | Statement["kind"] }
  /** To the chair. */
  | { readonly what: "notice-failed"; readonly country: string; readonly why: NoticeFailure }
  | { readonly what: "came-too-late"; readonly country: string; readonly writing: string }
  | { readonly what: "objection-added"; readonly country: string; readonly writing: string }
  | { readonly what: "announce-at-next-meeting"; readonly textHash: string }
  /** To the secretariat. */
  | { readonly what: "hand-over-ordered"; readonly country: string };

/** Who must be told at once. */
export type Telling = { readonly news: SilenceNews } & (
  | { readonly to: "chair" | "secretariat" }
  | { readonly to: "delegations"; readonly countries: readonly string[] }
);

/** Nothing changed where there is no fact; `after` is then the same object. */
export interface SilenceStep {
  readonly after: Silence;
  readonly facts: readonly SilenceFact[];
  readonly tell: readonly Telling[];
}

export const unchanged = (silence: Silence): SilenceStep => ({ after: silence, facts: [], tell: [] });

/** One step after another, as one. */
export const andThen = (first: SilenceStep, next: (silence: Silence) => SilenceStep): SilenceStep => {
  const { after, facts, tell } = next(first.after);
  return { after, facts: [...first.facts, ...facts], tell: [...first.tell, ...tell] };
};

/** What facts of a silence are about. */
export const namesOf = ({ id, conclusion }: Silence) => ({ silence: id, conclusion });
