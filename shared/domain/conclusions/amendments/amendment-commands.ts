import type { Country } from "../../country.ts";
import type { Language } from "../../language.ts";
import type { Conclusion } from "../conclusion.ts";
import type { ConclusionText, Hash } from "../conclusion-text.ts";
import type { Amendment, AmendmentPlan, Disposition, Leave } from "./amendment.ts";

/** In which role somebody acts; "rules" is what follows by itself: a new version, another amendment's adoption. */
export type AmendmentActor =
  | { readonly as: "delegation"; readonly country: Country }
  | { readonly as: "secretariat" | "rapporteur" | "chair"; readonly person: string }
  | { readonly as: "rules" };

/** Everything that can happen to an amendment (rules.md 2.3). */
export type AmendmentCommand =
  | { do: "table"; id: string; plan: AmendmentPlan }
  | { do: "support" }
  | { do: "end-support" }
  | { do: "admit" }
  | { do: "rule-out"; reason: string }
  /** What it says in the language of the original. */
  | { do: "word"; wording: string }
  | { do: "recommend"; disposition: Disposition; reason: string }
  | { do: "withdraw" }
  | { do: "take-over" }
  | { do: "merge-into"; into: string }
  | { do: "accept" }
  | { do: "put" }
  /** `decision`: the vote or the gavel that decided it. */
  | { do: "record-result"; decision: string; carried: boolean }
  | { do: "lapse"; because: string }
  | { do: "carry-over" }
  | { do: "rebase"; plan: AmendmentPlan };

/** What the rules need to know of the text, of the other amendments, of the person and of the moment. */
export interface AmendmentCircumstances {
  readonly by: AmendmentActor;
  readonly languages: readonly Language[];
  readonly conclusion: Pick<Conclusion, "conference" | "id" | "sponsor" | "state" | "current" | "rounds">;
  /** The text as it stands. */
  readonly text: ConclusionText;
  /** The other amendments to this conclusion, in whatever state and order. */
  readonly others: readonly Amendment[];
  /** The order that the chair decided, if it is another than the one proposed. */
  readonly chairsOrder?: readonly string[];
  /** The chair's leave for this delegation to table late, if it was given. */
  readonly leave?: Leave;
  readonly hash: Hash;
  readonly now: Date;
}

/** What happened, in the past tense, with ids and hashes only: facts are kept for ever. */
export type AmendmentFact = { conclusion: string; amendment: string } & (
  | { type: "AmendmentTabled"; country: Country; kind: Amendment["change"]["kind"]; textHash: string; late: boolean }
  | { type: "AmendmentSupported"; country: Country }
  | { type: "AmendmentSupportEnded"; country: Country }
  | { type: "AmendmentAdmitted" }
  | { type: "AmendmentRuledOut" }
  | { type: "AmendmentWorded"; wordingHash: string }
  | { type: "AmendmentRecommended"; disposition: Disposition }
  | { type: "AmendmentWithdrawn" }
  | { type: "AmendmentTakenOver"; country: Country; from: Country }
  | { type: "AmendmentMerged"; into: string }
  | { type: "AmendmentAccepted"; by: string }
  | { type: "AmendmentPut" }
  | { type: "AmendmentDecided"; decision: string; carried: boolean }
  | { type: "AmendmentLapsed"; because: string }
  | { type: "AmendmentCarriedOver"; textHash: string }
  | { type: "AmendmentOutrun"; textHash: string }
  | { type: "AmendmentRebased"; textHash: string }
);

export interface AmendmentStep {
  readonly after: Amendment;
  readonly fact: AmendmentFact;
}
