import type { HistoryRecord } from "./history-record.ts";

export interface Standing {
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
      .reduce<Standing>((before, { fact }) => after(before, fact), { coming: [] });
};

const after = (before: Standing, fact: HistoryRecord["fact"]): Standing => {
  switch (fact.type) {
    case "DelegationInvited":
    case "RegretsTakenBack":
    case "DelegationReturned":
      return { missing: "nomination", coming: [] };
    case "DelegationApproved":
      return { missing: "confirmation", coming: [] };
    case "DelegationConfirmed":
      return { coming: fact.delegates as string[] };
    case "RegretsSent":
    case "DelegationSubmitted":
    case "DelegationRefused":
    case "DelegationRestored":
    case "DelegationWithdrawn":
      return { coming: [] };
    case "DelegateReplaced":
      return { ...before, coming: before.coming.map((id) => (id === fact.delegate ? String(fact.replacement) : id)) };
    case "DelegateWithdrawn":
      return { ...before, coming: before.coming.filter((id) => id !== fact.delegate) };
    default:
      return before;
  }
};
