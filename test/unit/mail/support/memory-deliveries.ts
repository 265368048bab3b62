import { recordDelivery } from "#functions/mail/record-delivery.ts";
import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { Delivery } from "#shared/contracts/delivery.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { type BulkLane, openLane } from "#shared/domain/mail-lane.ts";
import { plannedMail } from "./memory-ledger.ts";

const NOW = new Date("2019-01-14T14:40:00.000Z");

/** Ledger, suppressions, lanes and records in memory, written together under the table's conditions. */
export const memoryDeliveries = ({ guarded = true } = {}) => {
  const entries = new Map<string, LedgerEntry>();
  const suppressions = new Map<string, Suppression>();
  const lanes = new Map<string, BulkLane>();
  const records: Delivery["happenings"][number][] = [];
  const notices: DecisionMessage[] = [];
  const faults = { lostRaces: 0, queueDown: false };

  const lane = (conference: string) => lanes.get(conference) ?? openLane(conference);
  const placeOf = ({ conference, addressHash }: Pick<Suppression, "conference" | "addressHash">) =>
    `${conference} ${addressHash}`;
  const stands = ({ entry, suppression, lane: counted }: Delivery): boolean => {
    const now = entries.get(entry.ledgerKey);
    return (
      now?.state === entry.state &&
      now.attempt === entry.attempt &&
      String(now.effects) === String(entry.effects) &&
      (suppression === undefined ||
        suppressions.get(placeOf(suppression.after))?.version === suppression.before?.version) &&
      (counted === undefined || lane(entry.conference).version === counted.before.version)
    );
  };
  const saveDelivery = async (delivery: Delivery): Promise<boolean> => {
    // Another reader of the same things gets in between.
    await Promise.resolve();
    if (faults.lostRaces-- > 0 || (guarded && !stands(delivery))) return false;
    const { entry, step, suppression, lane: counted } = delivery;
    entries.set(entry.ledgerKey, { ...(entries.get(entry.ledgerKey) ?? entry), ...step } as LedgerEntry);
    if (suppression)
      suppressions.set(placeOf(suppression.after), {
        ...suppression.after,
        version: (suppression.before?.version ?? 0) + 1,
      });
    if (counted) lanes.set(entry.conference, counted.after);
    records.push(...delivery.happenings);
    return true;
  };
  const record = recordDelivery({
    findMail: async (key) => entries.get(key),
    findSuppression: async (conference, addressHash) => suppressions.get(placeOf({ conference, addressHash })),
    findLane: async (conference) => lane(conference),
    saveDelivery,
    enqueueDecisions: async (messages) => {
      if (faults.queueDown) throw new Error("The queue is down.");
      notices.push(...messages);
    },
    hashOfAddress: (address) => `hash of ${address}`,
    now: () => NOW,
  });
  /** A mail that has left: SENDING until it is marked, ACCEPTED with the id that SES gave it. */
  const sent = (ledgerKey: string, changes: Partial<LedgerEntry> = {}): void => {
    entries.set(ledgerKey, {
      ...plannedMail({ recipient: { kind: "contact", country: "FRA", id: "fp-1" } }),
      ...{ ledgerKey, state: "ACCEPTED", attempt: 1, messageId: "ses-1", addressHash: "hash of fp@ncb.example" },
      ...changes,
    } as LedgerEntry);
  };
  return { entries, suppressions, lane, lanes, records, notices, faults, record, sent };
};

/** A random order that is the same each time. */
export const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

export const dice = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};
