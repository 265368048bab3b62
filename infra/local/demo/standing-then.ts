import type { HistoryRecord } from "./history-record.ts";

export interface Standing {
  /** It was invited, and has not said no nor was told so. */
  readonly mayCome: boolean;
  /** Nothing while it neither comes nor is asked to. */
  readonly missing?: "nomination" | "confirmation";
  /** Ids of those whose seats are confirmed. */
  readonly coming: readonly string[];
}

/** How a member stood at an instant, from what the history tells of its delegation. */
export const standingThen = (history: readonly HistoryRecord[]) => {
  const byEntity = Map.groupBy(history, ({ entity }) => entity);
  return (country: string, instant: string): Standing =>
    (byEntity.get(`delegation/${country}`) ?? [])
      .filter(({ at }) => at <= instant)
      .reduce<Standing>((before, { fact }) => after(before, fact), { mayCome: false, coming: [] });
};

const after = (before: Standing, fact: HistoryRecord["fact"]): Standing => {
  switch (fact.type) {
    case "DelegationInvited":
    case "RegretsTakenBack":
    case "DelegationReturned":
      return { mayCome: true, missing: "nomination", coming: [] };
    case "DelegationApproved":
      return { mayCome: true, missing: "confirmation", coming: [] };
    case "DelegationConfirmed":
      return { mayCome: true, coming: fact.delegates as string[] };
    case "DelegationSubmitted":
    case "DelegationRestored":
      return { mayCome: true, coming: [] };
    case "RegretsSent":
    case "DelegationRefused":
    case "DelegationWithdrawn":
      return { mayCome: false, coming: [] };
    case "DelegateReplaced":
      return { ...before, coming: before.coming.map((id) => (id === fact.delegate ? String(fact.replacement) : id)) };
    case "DelegateWithdrawn":
      return { ...before, coming: before.coming.filter((id) => id !== fact.delegate) };
    default:
      return before;
  }
};
