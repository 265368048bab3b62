import { itemKey } from "#shared/adapters/item-keys.ts";
import type { Delivery } from "#shared/contracts/delivery.ts";
import type { Entity, Fact } from "#shared/contracts/record.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { type BulkLane, openLane, releasedLane } from "#shared/domain/mail-lane.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { DueIndex } from "./due-index.ts";
import { MemoryLedger } from "./ledger.ts";

type Record = (conference: string, entity: Entity, fact: Fact) => void;

/** The table in memory, as far as mail needs it: every write conditional on what was read, or together with others. */
export class MemoryStore {
  readonly due = new DueIndex();
  readonly ledger: MemoryLedger;
  readonly suppressions = new Map<string, Suppression>();
  /** When an address was found to take no mail. */
  readonly closedAt = new Map<string, number>();
  /** Released mailings that are planned. */
  readonly mailings = new Map<string, Mailing>();
  readonly #addresses = new Map<string, string>();
  readonly #lanes = new Map<string, BulkLane>();
  readonly #checkpoints = new Map<string, string>();
  readonly #now: () => number;
  readonly #record: Record;
  #freeSlot: number | undefined;
  lanesStopped = 0;

  constructor(now: () => number, record: Record) {
    this.#now = now;
    this.#record = record;
    this.ledger = new MemoryLedger(this.due, now);
  }

  findFreeSlot = async (): Promise<number | undefined> => this.#freeSlot;

  takeFreeSlot = async (read: number | undefined, free: number): Promise<boolean> => {
    if (this.#freeSlot !== read) return false;
    this.#freeSlot = free;
    return true;
  };

  findSuppression = async (conference: string, addressHash: string): Promise<Suppression | undefined> =>
    this.suppressions.get(`${conference}#${addressHash}`);

  findLane = async (conference: string): Promise<BulkLane> => this.#lanes.get(conference) ?? openLane(conference);

  /** What follows from an event, all of it or nothing. */
  saveDelivery = async ({ entry, step, suppression, lane, happenings }: Delivery): Promise<boolean> => {
    const { conference } = entry;
    const heard = this.ledger.entries.get(entry.ledgerKey)?.effects;
    if (!this.ledger.holds(entry) || JSON.stringify(heard) !== JSON.stringify(entry.effects)) return false;
    const suppressedAt = suppression && `${conference}#${suppression.after.addressHash}`;
    if (suppressedAt && this.suppressions.get(suppressedAt)?.version !== suppression.before?.version) return false;
    if (lane && (this.#lanes.get(conference)?.version ?? 0) !== lane.before.version) return false;

    this.ledger.put(entry, step);
    if (suppressedAt) {
      if (suppression.after.scope === "all") this.closedAt.set(suppression.after.address, this.#now());
      this.suppressions.set(suppressedAt, { ...suppression.after, version: (suppression.before?.version ?? 0) + 1 });
    }
    if (lane) {
      if (lane.before.state === "OPEN" && lane.after.state === "STOPPED") this.lanesStopped++;
      this.#lanes.set(conference, lane.after);
    }
    for (const { entity, fact } of happenings) this.#record(conference, entity, fact);
    return true;
  };

  /** An organiser lets mailings go on. */
  releaseLane = (conference: string): void => {
    const lane = this.#lanes.get(conference);
    if (lane?.state !== "STOPPED") return;
    const after = releasedLane(lane);
    this.#lanes.set(conference, after);
    this.due.set(
      itemKey.lane(conference, "bulk"),
      "lane",
      conference,
      this.#now(),
      () => this.#lanes.get(conference) ?? after,
    );
    this.#record(conference, "lane/bulk", { type: "LaneReleased", lane: "bulk" });
  };

  claimAddress = async (mailing: string, person: string, email: string): Promise<boolean> => {
    const key = `${mailing}#${email}`;
    if (!this.#addresses.has(key)) this.#addresses.set(key, person);
    return this.#addresses.get(key) === person;
  };

  findCheckpoint = async (conference: string): Promise<string | undefined> => this.#checkpoints.get(conference);

  moveCheckpoint = async (conference: string, after: string): Promise<boolean> => {
    if ((this.#checkpoints.get(conference) ?? "") >= after) return false;
    this.#checkpoints.set(conference, after);
    return true;
  };
}
