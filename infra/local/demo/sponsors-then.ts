import type { HistoryRecord } from "./history-record.ts";

/** Whose an amendment was at an instant: its mover and its co-sponsors, from what the history tells of it. */
export const sponsorsThen = (history: readonly HistoryRecord[]) => {
  const byEntity = Map.groupBy(history, ({ entity }) => entity);
  return (amendment: string, instant: string): string[] => {
    let sponsors: readonly string[] = [];
    for (const { at, fact } of byEntity.get(amendment) ?? []) {
      if (at > instant) break;
      const country = String(fact.country);
      const [, ...others] = sponsors;
      if (fact.type === "AmendmentTabled") sponsors = [country];
      if (fact.type === "AmendmentTakenOver") sponsors = [country, ...others.filter((one) => one !== country)];
      if (fact.type === "AmendmentSupported") sponsors = [...sponsors, country];
      if (fact.type === "AmendmentSupportEnded") sponsors = sponsors.filter((one) => one !== country);
    }
    return [...sponsors];
  };
};
