import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Accepted, EventType } from "../cloud/mail-provider.ts";
import type { Played } from "./play.ts";
import { entriesByWhat } from "./standing.ts";
import type { Due } from "./story.ts";

export interface Verdict {
  readonly messages: number;
  /** Never taken by the provider, and nobody was told why. */
  readonly lost: number;
  /** Still waiting when nothing moves any more. */
  readonly stuck: number;
  /** Taken once too often. */
  readonly duplicates: number;
  /** Of these, the ones that a guard should have prevented. */
  readonly unexplained: number;
  readonly ambiguous: number;
  readonly eventsLost: number;
  /** Nobody knows whether they left, and they are listed as such; INFO only. */
  readonly unknown: number;
  readonly refused: number;
  /** Mails whose state is not what was heard of them. */
  readonly misjudged: number;
  /** Mails to an address that was known to take none. */
  readonly sentInVain: number;
  /** Mails that left only because parked messages were sent back. */
  readonly redriven: number;
  readonly resent: number;
  readonly refusedSteps: number;
  readonly parked: number;
  readonly longestWindowMs: number;
  readonly slowestMinutes: number;
}

/** Word that came so shortly before a second attempt may have been in the queue still. */
const IN_THE_QUEUE_MS = 4 * 60_000;

/** A mail that had been made ready when its address was closed. */
const UNDER_WAY_MS = 60_000;

/** Compares what should have left with what the provider took, mail by mail. */
export const judge = ({ world, beforeRedrive }: Played): Verdict => {
  const { provider, store, story, tally, events, queues } = world;
  const entries = entriesByWhat(store);
  const taken = Map.groupBy(provider.accepted, ({ what }) => what);
  const dues = [...story.due.values()];

  const extra = dues.flatMap((due) => duplicatesOf(due, taken.get(due.what) ?? [], tally.ambiguous));
  const delays = dues.flatMap(({ what, at }) => (taken.get(what) ?? []).slice(0, 1).map((first) => first.at - at));
  return {
    messages: dues.length,
    lost: beforeRedrive.lost,
    stuck: beforeRedrive.stuck,
    duplicates: extra.length,
    unexplained: extra.filter((explained) => !explained).length,
    ambiguous: tally.ambiguous.size,
    eventsLost: events.lost,
    unknown: [...entries.values()].filter(({ state }) => state === "UNKNOWN").length,
    refused: [...entries.values()].filter(({ state }) => state === "REJECTED").length,
    misjudged: dues.filter(({ what }) => isMisjudged(entries.get(what), taken.get(what) ?? [])).length,
    sentInVain: provider.accepted.filter(({ to, at }) => at > (store.closedAt.get(to) ?? at) + UNDER_WAY_MS).length,
    redriven: provider.accepted.length - beforeRedrive.taken,
    resent: [...entries.values()].filter(({ ambiguous = 0 }) => ambiguous > 0).length,
    refusedSteps: tally.refusedSteps,
    parked: Object.values(queues).reduce((sum, { parked }) => sum + parked, 0),
    longestWindowMs: Math.round(tally.longestWindowMs),
    slowestMinutes: Math.round(delays.reduce((most, delay) => Math.max(most, delay), 0) / 60_000),
  };
};

/** For each time too many, whether it had to be: an attempt that nobody could judge, and no word of it in time. */
const duplicatesOf = ({ mailClass }: Due, taken: readonly Accepted[], ambiguous: ReadonlySet<string>): boolean[] =>
  taken.slice(1).map((again, at) => {
    const before = taken[at] as Accepted;
    return (
      mailClass === "MANDATORY" &&
      ambiguous.has(`${before.ledgerKey}#${before.attempt}`) &&
      before.words.every(({ at }) => at > again.at - IN_THE_QUEUE_MS)
    );
  });

const RANK: readonly EventType[] = ["Send", "DeliveryDelay", "Delivery", "Bounce", "Complaint"];
const STATE: Readonly<Record<EventType, LedgerState>> = {
  Send: "ACCEPTED",
  DeliveryDelay: "DELAYED",
  Delivery: "DELIVERED",
  Bounce: "BOUNCED",
  Complaint: "COMPLAINED",
};

/** In whatever order word came, the gravest counts; of a mail that left twice the ledger may follow either. */
const isMisjudged = (entry: LedgerEntry | undefined, taken: readonly Accepted[]): boolean => {
  const [mail] = taken;
  if (mail === undefined || taken.length > 1 || (entry?.ambiguous ?? 0) > 0) return false;
  // Information of which nothing was heard, and which the sender did not live to mark.
  if (entry?.state === "UNKNOWN" && mail.words.length === 0) return false;
  const gravest = mail.words.reduce((most, { type }) => Math.max(most, RANK.indexOf(type)), 0);
  return entry?.state !== STATE[RANK[gravest] as EventType];
};
