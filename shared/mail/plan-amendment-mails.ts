import type { ActReceipt, Particulars } from "#shared/contracts/mail-entry.ts";
import type { MailPlanner, Plans } from "./mail-planner.ts";

interface OfAmendment {
  readonly conclusion: string;
  readonly amendment: string;
}
type Act = Extract<ActReceipt, OfAmendment>["act"];
type Outcome = Particulars["amendment-outcome"];

const receipt = ({ deciders }: MailPlanner, { conclusion, amendment }: OfAmendment, act: Act) =>
  deciders("act-receipt", { act, conclusion, amendment });

const outcome = (
  { deciders }: MailPlanner,
  { conclusion, amendment }: OfAmendment,
  what: Exclude<Outcome["what"], "ruled-out" | "lapsed">,
) => deciders("amendment-outcome", { what, conclusion, amendment });

/** What was done about an amendment is told to who did it; what became of it, to its mover and its co-sponsors. */
export const AMENDMENT_PLANS: Plans<
  | "AmendmentTabled"
  | "AmendmentSupported"
  | "AmendmentSupportEnded"
  | "AmendmentWithdrawn"
  | "AmendmentTakenOver"
  | "AmendmentMerged"
  | "AmendmentRebased"
  | "AmendmentAdmitted"
  | "AmendmentRuledOut"
  | "AmendmentAccepted"
  | "AmendmentDecided"
  | "AmendmentLapsed"
> = {
  AmendmentTabled: (fact, to) => receipt(to, fact, "tabled"),
  AmendmentSupported: (fact, to) => receipt(to, fact, "supported"),
  AmendmentSupportEnded: (fact, to) => receipt(to, fact, "support-ended"),
  AmendmentWithdrawn: (fact, to) => receipt(to, fact, "amendment-withdrawn"),
  AmendmentTakenOver: (fact, to) => receipt(to, fact, "taken-over"),
  AmendmentMerged: (fact, to) => receipt(to, fact, "merged"),
  AmendmentRebased: (fact, to) => receipt(to, fact, "rebased"),
  AmendmentAdmitted: (fact, to) => outcome(to, fact, "admitted"),
  AmendmentAccepted: (fact, to) => outcome(to, fact, "accepted"),
  AmendmentDecided: (fact, to) => outcome(to, fact, fact.carried ? "adopted" : "rejected"),
  // Why it is inadmissible stands in the record: what the amendment itself says may be another reason by then.
  AmendmentRuledOut: ({ conclusion, amendment }, { deciders, record, audience }) =>
    deciders("amendment-outcome", {
      ...{ what: "ruled-out", conclusion, amendment },
      reason: record.reason ?? audience.amendment?.reason ?? "",
    }),
  AmendmentLapsed: ({ conclusion, amendment, because }, { deciders }) =>
    deciders("amendment-outcome", { what: "lapsed", conclusion, amendment, because }),
};
