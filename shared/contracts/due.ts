/** What is to be done when an item of the `due` index comes up. A new kind gets a handler in deadlines/sweep. */
export type DueKind = "mail" | "lane" | "occurrence" | "decision";

/** An item whose time has come, as the index showed it: what it says now is read by whoever handles it. */
export interface Due {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly dueAt: number;
  readonly dueKind: string;
  readonly item: Readonly<Record<string, unknown>>;
}
