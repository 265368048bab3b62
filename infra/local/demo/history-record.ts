export interface HistoryRecord {
  readonly id: string;
  readonly at: string;
  /** Such as delegation/FRA. */
  readonly entity: string;
  readonly fact: Readonly<Record<string, unknown>> & { readonly type: string };
}
