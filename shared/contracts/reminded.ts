import type { Rung } from "#shared/domain/reminders/reminder.ts";

/** Whom an occurrence writes to at an address for a country. */
export interface Mailed {
  /** Such as `contact/FRA/<id>`, or `desk/FRA/europe`. */
  readonly person: string;
  readonly country: string;
  /** Key of the mail in the ledger. */
  readonly ledgerKey: string;
  /** Told because others did not answer. */
  readonly rung?: Rung | undefined;
  /** The instant of the moment that this person knows of, or will when the mail leaves. */
  readonly told: string;
  /** Record of the move after which they were told another than the reminder said. */
  readonly toldBy?: string | undefined;
}

/** Somebody of the audience, or a rung of a ladder, without a mail of their own. */
export interface Unmailed {
  readonly person: string;
  readonly why: "had-acted" | "shares-address" | "nobody-to-escalate-to";
  /** Whose mail names them. */
  readonly with?: string | undefined;
  readonly rung?: Rung | undefined;
}

/** What an occurrence did about somebody. `place` is where the entry stands among those of its occurrence. */
export type Reminded =
  | (Mailed & { readonly outcome: "mailed"; readonly place: string })
  | (Omit<Unmailed, "why"> & { readonly outcome: Unmailed["why"]; readonly place: string });
