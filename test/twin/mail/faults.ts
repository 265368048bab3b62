import type { ProviderFaults } from "../cloud/mail-provider.ts";
import type { EventFaults } from "../cloud/provider-events.ts";

/** Shares of all occasions at which a thing goes wrong. */
export interface Faults extends ProviderFaults, EventFaults {
  /** At each of four points: before the claim, after it, after the provider took the mail, after the mark. */
  readonly crash: number;
  /** Of records while they are routed, of events while they are entered. */
  readonly readerCrash: number;
  readonly storeFails: number;
  readonly storeReplyLost: number;
  /** Minutes of the run from and until which the store does nothing at all. */
  readonly storeDown: readonly [from: number, until: number];
  /** Records and messages that cannot be read, and records that the stream never brings. */
  readonly poison: number;
  readonly dropped: number;
  /** How often every record and every message comes, at least and at most. */
  readonly deliveries: readonly [least: number, most: number];
}

export const FAULTS: Faults = {
  crash: 0.02,
  readerCrash: 0.001,
  storeFails: 0.0005,
  storeReplyLost: 0.0005,
  storeDown: [14, 22],
  poison: 0.003,
  dropped: 0.02,
  deliveries: [1, 4],
  mostPerSecond: 40,
  throttled: 0.01,
  refusedForGood: 0.003,
  failed: 0.002,
  lostReplies: 0.01,
  silent: 0.01,
  late: 0.02,
  lost: 0.01,
  doubled: 0.05,
  forged: 0.01,
  bounced: 0.005,
  complained: 0.0005,
  delayed: 0.02,
};
