import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { Delivery } from "#shared/contracts/delivery.ts";
import { type Notice, noticeOf } from "#shared/contracts/delivery-event.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { afterEvent } from "#shared/domain/mail-feedback.ts";
import type { BulkLane } from "#shared/domain/mail-lane.ts";
import { deliveryOf } from "./delivery-of.ts";
import { silenceNotice } from "./silence-notice.ts";

export interface Needs {
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  readonly findSuppression: (conference: string, addressHash: string) => Promise<Suppression | undefined>;
  readonly findLane: (conference: string) => Promise<BulkLane>;
  /** Writes everything or nothing; false when something of it changed since it was read. */
  readonly saveDelivery: (delivery: Delivery, now: Date) => Promise<boolean>;
  /** Told of mails that announced a silence, more than once perhaps. */
  readonly enqueueDecisions: (messages: readonly DecisionMessage[]) => Promise<void>;
  readonly hashOfAddress: (address: string) => string;
  readonly now: () => Date;
}

export type Recorded = Readonly<Record<"outcome", string>> & { readonly ledgerKey?: string };

/** Others record events of the same conference at the same time, and each changes the counts that all of them read. */
const ATTEMPTS = 12;
const KEY = /^[0-9a-f]{64}$/;

/**
 * Enters into the ledger what SES says became of a mail, with everything that follows from it. Events may come late,
 * twice and in any order; one that is about no mail of ours changes nothing, and is counted by its outcome.
 */
export const recordDelivery =
  (needs: Needs) =>
  async (message: unknown): Promise<Recorded> => {
    const notice = noticeOf(message);
    if (notice === undefined) return { outcome: "of no concern" };
    const { ledgerKey, verdict } = notice;
    if (!KEY.test(ledgerKey)) return { outcome: "unknown mail" };

    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const entry = await needs.findMail(ledgerKey);
      if (entry === undefined) return { outcome: "unknown mail", ledgerKey };
      const step = afterEvent(entry, notice);
      if (step === "unknown") return { outcome: "contradicts the ledger", ledgerKey };
      // Before the ledger knows, and of what it knows already: a process that dies between the two loses no proof.
      const known = attempt === 1 ? silenceNotice(entry, notice) : undefined;
      if (known) await needs.enqueueDecisions([known]);
      if (step === "ignored") return { outcome: "nothing new", ledgerKey };
      const delivery = deliveryOf(notice, entry, step, await knownOf(needs, notice, entry));
      if (await needs.saveDelivery(delivery, needs.now())) return { outcome: verdict, ledgerKey };
    }
    throw new Error("Others were faster each time.");
  };

/** What else an event may change, as it is now. */
const knownOf = async (needs: Needs, { address }: Notice, entry: LedgerEntry) => {
  const { conference, lane } = entry;
  const addressHash = entry.addressHash ?? (address && needs.hashOfAddress(address));
  const [suppression, bulkLane] = await Promise.all([
    addressHash ? needs.findSuppression(conference, addressHash) : undefined,
    lane === "bulk" ? needs.findLane(conference) : undefined,
  ]);
  return { addressHash, suppression, lane: bulkLane };
};
