import { describe, expect, test } from "vitest";
import { sha256 } from "#shared/adapters/item-keys.ts";
import type { Delivery } from "#shared/contracts/delivery.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { type BulkLane, countInLane } from "#shared/domain/mail-lane.ts";
import { type LedgerPorts, MAIL } from "./ledger-contract.ts";

export interface DeliveryPorts extends LedgerPorts {
  readonly saveDelivery: (delivery: Delivery, now: Date) => Promise<boolean>;
  readonly findSuppression: (conference: string, addressHash: string) => Promise<Suppression | undefined>;
  readonly findLane: (conference: string) => Promise<BulkLane>;
  readonly findFreeSlot: () => Promise<number | undefined>;
  readonly takeFreeSlot: (read: number | undefined, free: number) => Promise<boolean>;
  readonly findCheckpoint: (conference: string) => Promise<string | undefined>;
  readonly moveCheckpoint: (conference: string, after: string) => Promise<boolean>;
}

const AT = "2019-01-14T14:40:00.000Z";
const BOUNCED = { state: "BOUNCED", bounce: "hard", effects: ["settled", "hard-bounce"] } as const;

/** What everything around the ledger must do, in memory and in the table. `ports` is asked when a test runs. */
export const deliveryContract = (ports: () => DeliveryPorts): void => {
  let worlds = 0;
  /** A mail that left, in a conference of its own. */
  const left = async (): Promise<LedgerEntry> => {
    const conference = `contract-${++worlds}-delivery`;
    const key = sha256("delivery contract", conference);
    await ports().planMail(key, { ...MAIL, conference });
    const entry = (await ports().findMail(key)) as LedgerEntry;
    return (await ports().takeStep(entry, { state: "ACCEPTED", attempt: 1, messageId: "m-1" })) as LedgerEntry;
  };
  const bounceOf = async (entry: LedgerEntry): Promise<Delivery> => {
    const { conference, ledgerKey } = entry;
    const before = await ports().findLane(conference);
    return {
      ...{ entry, step: BOUNCED, lane: { before, after: countInLane(before, BOUNCED.effects) } },
      event: { ledgerKey, attempt: 1, messageId: "m-1", verdict: "hard-bounce", at: AT },
      suppression: { before: await ports().findSuppression(conference, "h"), after: suppressed(conference) },
      happenings: [{ entity: "member/FRA", fact: { type: "ContactBroken", contact: "fp-1" } }],
    };
  };
  const suppressed = (conference: string): Omit<Suppression, "version"> => ({
    ...{ conference, addressHash: "h", address: "fp@ncb.example", country: "FRA", why: "bounce", scope: "all" },
    ...{ person: { kind: "contact", id: "fp-1" }, at: AT },
  });
  const save = (delivery: Delivery) => ports().saveDelivery(delivery, new Date());

  describe("what follows from an event", () => {
    test("is written together: state, suppression and the lane's count", async () => {
      const entry = await left();
      expect(await save(await bounceOf(entry))).toBe(true);
      expect(await ports().findMail(entry.ledgerKey)).toMatchObject(BOUNCED);
      expect(await ports().findSuppression(entry.conference, "h")).toEqual({
        ...suppressed(entry.conference),
        version: 1,
      });
      expect(await ports().findLane(entry.conference)).toMatchObject({ sent: 1, bounced: 1, version: 1 });
    });

    test("is written once, however often and at once it is said", async () => {
      const entry = await left();
      const delivery = await bounceOf(entry);
      const all = await Promise.all(Array.from({ length: 6 }, () => save(delivery)));
      expect(all.filter(Boolean)).toHaveLength(1);
      expect(await ports().findLane(entry.conference)).toMatchObject({ sent: 1 });
    });

    const changes: [string, (delivery: Delivery) => Promise<unknown>][] = [
      ["the mail", async ({ entry }) => ports().takeStep(entry, { state: "DELIVERED" })],
      [
        "what was heard of it",
        async ({ entry }) => ports().takeStep(entry, { state: "ACCEPTED", effects: ["settled"] }),
      ],
      [
        "the lane",
        async (delivery) => save({ ...delivery, suppression: undefined, entry: await inSame(delivery) } as never),
      ],
      [
        "the suppression",
        async (delivery) => save({ ...delivery, lane: undefined, entry: await inSame(delivery) } as never),
      ],
    ];
    const inSame = async ({ entry }: Delivery): Promise<LedgerEntry> => {
      const key = sha256("delivery contract, another", entry.conference);
      await ports().planMail(key, { ...MAIL, conference: entry.conference });
      return (await ports().findMail(key)) as LedgerEntry;
    };

    test.each(changes)("is not written at all where %s changed since it was read", async (_, change) => {
      const entry = await left();
      const delivery = await bounceOf(entry);
      expect(await change(delivery)).toBeTruthy();
      const read = async () => [
        await ports().findMail(entry.ledgerKey),
        await ports().findSuppression(entry.conference, "h"),
        await ports().findLane(entry.conference),
      ];
      const before = await read();
      expect(await save(delivery)).toBe(false);
      expect(await read()).toEqual(before);
    });
  });

  test("a place in the line of senders is given to one of those who saw it free", async () => {
    const free = await ports().findFreeSlot();
    const all = await Promise.all(Array.from({ length: 6 }, (_, at) => ports().takeFreeSlot(free, 1_000 + at)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await ports().findFreeSlot()).toBe(1_000 + all.indexOf(true));
  });

  test("a checkpoint goes forward only", async () => {
    expect(await ports().findCheckpoint("contract-1")).toBeUndefined();
    expect(await ports().moveCheckpoint("contract-1", "b")).toBe(true);
    expect(await ports().moveCheckpoint("contract-1", "a")).toBe(false);
    expect(await ports().moveCheckpoint("contract-1", "b")).toBe(false);
    expect(await ports().moveCheckpoint("contract-1", "c")).toBe(true);
    expect(await ports().findCheckpoint("contract-1")).toBe("c");
  });
};
