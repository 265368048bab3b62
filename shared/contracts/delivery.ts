import type { MailEvent } from "#shared/domain/mail-feedback.ts";
import type { BulkLane } from "#shared/domain/mail-lane.ts";
import type { LedgerEntry, Step } from "./mail-entry.ts";
import type { Entity, Fact } from "./record.ts";
import type { Suppression } from "./suppression.ts";

/** Everything that follows from one event of SES, to be written together or not at all. */
export interface Delivery {
  readonly event: MailEvent;
  readonly entry: LedgerEntry;
  readonly step: Step;
  readonly suppression?: { readonly before: Suppression | undefined; readonly after: Omit<Suppression, "version"> };
  readonly lane?: { readonly before: BulkLane; readonly after: BulkLane };
  readonly happenings: readonly { readonly entity: Entity; readonly fact: Fact }[];
}
