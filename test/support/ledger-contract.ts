import { describe, expect, test } from "vitest";
import { sha256 } from "#shared/adapters/item-keys.ts";
import type { Due } from "#shared/contracts/due.ts";
import type { LedgerEntry, PlannedMail, TakeStep } from "#shared/contracts/mail-entry.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";

export interface LedgerPorts {
  readonly planMail: (ledgerKey: string, mail: PlannedMail) => Promise<LedgerState>;
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  readonly takeStep: TakeStep;
  readonly findDue: (shard: number, now: Date, limit: number) => Promise<Due[]>;
  readonly postponeDue: (due: Pick<Due, "key" | "dueAt">, until: number | undefined) => Promise<boolean>;
}

export const MAIL = {
  kind: "invitation",
  ...{ lane: "bulk", mailClass: "MANDATORY", conference: "contract-1", entity: "delegation/FRA", occurrence: "r-1" },
  at: "2019-01-14T14:32:07.000Z",
  recipient: { kind: "contact", country: "FRA", id: "fp-1" },
  particulars: {},
} as const satisfies PlannedMail;

const HOUR = 3_600_000;
const SHARDS = [0, 1, 2, 3];

/** What every ledger must do, the one in memory and the one in the table. `ports` is asked when a test runs. */
export const ledgerContract = (ports: () => LedgerPorts): void => {
  let keys = 0;
  const planned = async (): Promise<LedgerEntry> => {
    const key = sha256("ledger contract", String(++keys));
    await ports().planMail(key, MAIL);
    return found(key);
  };
  const found = async (key: string) => (await ports().findMail(key)) as LedgerEntry;
  const step = async (entry: LedgerEntry, to: Parameters<TakeStep>[1]) =>
    (await ports().takeStep(entry, to)) as LedgerEntry;
  const dueOf = async ({ ledgerKey }: LedgerEntry, inMs: number) => {
    const all = await Promise.all(SHARDS.map((shard) => ports().findDue(shard, new Date(Date.now() + inMs), 1_000)));
    return all.flat().filter(({ item }) => item.ledgerKey === ledgerKey);
  };

  describe("a ledger", () => {
    test("enters a mail once, and says where it stands to whoever enters it again", async () => {
      const entry = await planned();
      expect(entry).toEqual({ ...MAIL, ledgerKey: entry.ledgerKey, state: "PLANNED", attempt: 0 });
      await step(entry, { state: "CLAIMED", attempt: 1 });
      expect(await ports().planMail(entry.ledgerKey, { ...MAIL, at: "2020-01-01T00:00:00.000Z" })).toBe("CLAIMED");
      expect((await found(entry.ledgerKey)).at).toBe(MAIL.at);
    });

    test("knows no mail that nobody entered, and takes no step of one", async () => {
      const stranger = { ...(await planned()), ledgerKey: "f".repeat(64) };
      expect(await ports().findMail(stranger.ledgerKey)).toBeUndefined();
      expect(await ports().takeStep(stranger, { state: "CLAIMED", attempt: 1 })).toBeUndefined();
      expect(await ports().findMail(stranger.ledgerKey)).toBeUndefined();
    });

    test("gives a step to one of many who want it at once", async () => {
      const entry = await planned();
      const all = await Promise.all(Array.from({ length: 8 }, () => step(entry, { state: "CLAIMED", attempt: 1 })));
      expect(all.filter(Boolean)).toHaveLength(1);
    });

    test("refuses who holds an older state or an older attempt, and changes nothing then", async () => {
      const entry = await planned();
      const first = await step(entry, { state: "CLAIMED", attempt: 1, leaseUntil: MAIL.at });
      const second = await step(first, { state: "CLAIMED", attempt: 2 });
      const before = await found(entry.ledgerKey);
      expect(await ports().takeStep(entry, { state: "CANCELLED" })).toBeUndefined();
      expect(await ports().takeStep(first, { state: "SENDING" })).toBeUndefined();
      expect(await found(entry.ledgerKey)).toEqual(before);
      expect((await step(second, { state: "SENDING" })).state).toBe("SENDING");
    });

    test("keeps what a step does not speak of, and answers the entry as it then is", async () => {
      const claimed = await step(await planned(), { state: "CLAIMED", attempt: 1, leaseUntil: MAIL.at, ambiguous: 1 });
      const after = await step(claimed, { state: "ACCEPTED", messageId: "m-1", language: "fr", why: undefined });
      expect(await found(claimed.ledgerKey)).toEqual({
        ...{ ...MAIL, ledgerKey: claimed.ledgerKey, attempt: 1, leaseUntil: MAIL.at, ambiguous: 1 },
        ...{ state: "ACCEPTED", messageId: "m-1", language: "fr" },
      });
      expect(after).toMatchObject({ state: "ACCEPTED", messageId: "m-1", attempt: 1 });
    });
  });

  describe("what is due", () => {
    test("is a mail that nobody took up, not at once but before the hour is over", async () => {
      const entry = await planned();
      expect(await dueOf(entry, 0)).toEqual([]);
      expect(await dueOf(entry, HOUR)).toMatchObject([{ dueKind: "mail", item: { state: "PLANNED" } }]);
    });

    test("is an attempt whose lease is over, and nothing any more once the mail has left", async () => {
      const leaseUntil = new Date(Date.now() + HOUR).toISOString();
      const claimed = await step(await planned(), { state: "CLAIMED", attempt: 1, leaseUntil });
      expect(await dueOf(claimed, HOUR - 1_000)).toEqual([]);
      expect(await dueOf(claimed, HOUR + 1_000)).toMatchObject([{ item: { state: "CLAIMED", attempt: 1 } }]);
      const sending = await step(claimed, { state: "SENDING" });
      expect(await dueOf(sending, 2 * HOUR)).toHaveLength(1);
      await step(sending, { state: "ACCEPTED", messageId: "m-1" });
      expect(await dueOf(sending, 24 * HOUR)).toEqual([]);
    });

    test("is put off by one who saw it as it is, and by nobody else", async () => {
      const entry = await planned();
      const [due] = await dueOf(entry, HOUR);
      const later = Date.now() + 3 * HOUR;
      expect(await ports().postponeDue(due as Due, later)).toBe(true);
      expect(await ports().postponeDue(due as Due, later + HOUR)).toBe(false);
      expect(await dueOf(entry, HOUR)).toEqual([]);
      const [again] = await dueOf(entry, 4 * HOUR);
      expect(again?.dueAt).toBe(later);
      expect(await ports().postponeDue(again as Due, undefined)).toBe(true);
      expect(await dueOf(entry, 24 * HOUR)).toEqual([]);
    });

    test("comes longest overdue first, and no more of it than was asked for", async () => {
      await Promise.all(Array.from({ length: 12 }, planned));
      for (const shard of SHARDS) {
        const all = await ports().findDue(shard, new Date(Date.now() + 24 * HOUR), 1_000);
        const ats = all.map(({ dueAt }) => dueAt);
        expect(ats).toEqual([...ats].sort((one, other) => one - other));
        const first = await ports().findDue(shard, new Date(Date.now() + 24 * HOUR), 2);
        expect(first.map(({ dueAt }) => dueAt)).toEqual(ats.slice(0, 2));
      }
    });
  });
};
