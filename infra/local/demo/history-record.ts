export interface HistoryRecord {
  readonly id: string;
  readonly at: string;
  /** Such as delegation/FRA. */
  readonly entity: string;
  /** Who did it, where somebody did. */
  readonly actor?: { readonly kind: string; readonly country?: string | undefined };
  readonly fact: Readonly<Record<string, unknown>> & { readonly type: string };
}
