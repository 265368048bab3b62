import type { Delivery } from "#shared/contracts/delivery.ts";
import type { Notice } from "#shared/contracts/delivery-event.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import type { Effect, FeedbackStep } from "#shared/domain/mail-feedback.ts";
import { type BulkLane, countInLane } from "#shared/domain/mail-lane.ts";

export interface Known {
  readonly addressHash: string | undefined;
  readonly suppression: Suppression | undefined;
  /** For a mail of the bulk lane. */
  readonly lane: BulkLane | undefined;
}

/** Everything that follows from what SES says: each effect of a mail once, since it is written with the step. */
export const deliveryOf = (notice: Notice, entry: LedgerEntry, step: FeedbackStep, known: Known): Delivery => {
  const fresh = (step.effects ?? []).filter((effect) => !entry.effects?.includes(effect));
  const suppression = suppressionAfter(notice, entry, fresh, known);
  // What SES did not even try to deliver is no new bounce or complaint in its eyes.
  const counted = notice.counts === false ? fresh.filter((effect) => effect === "settled") : fresh;
  const lane =
    known.lane && counted.length > 0 ? { before: known.lane, after: countInLane(known.lane, counted) } : undefined;
  return {
    ...{ event: notice, entry, step },
    ...(suppression && { suppression }),
    ...(lane && { lane }),
    happenings: [
      ...(fresh.includes("hard-bounce") ? unreachable(entry, known.suppression) : []),
      ...(lane ? stopped(lane) : []),
    ],
  };
};

const suppressionAfter = (
  { at, address = "" }: Notice,
  { conference, recipient, sentTo, ledgerKey }: LedgerEntry,
  fresh: readonly Effect[],
  { addressHash, suppression: before }: Known,
): Delivery["suppression"] => {
  const bounced = fresh.includes("hard-bounce");
  if (addressHash === undefined || !(bounced || fresh.includes("complaint"))) return undefined;
  // A complaint takes nothing away from what a bounce or an earlier complaint has closed.
  if (before !== undefined && (!bounced || before.scope === "all")) return undefined;
  const { kind, country, id } = sentTo ?? recipient;
  return {
    before,
    after: {
      ...{ conference, addressHash, address, at, ledgerKey },
      // A region's desk is an office of the conference, whichever member the mail was about.
      ...(kind === "desk" ? OFFICE : { country, person: { kind, id } }),
      ...(bounced ? { why: "bounce", scope: "all" } : { why: "complaint", scope: "info" }),
    },
  };
};

const OFFICE = { country: "", person: { kind: "secretariat", id: "secretariat" } } as const;

/** Whoever can still be reached is told of an address that takes nothing any more (N11): once for each of its owners. */
const unreachable = ({ sentTo, recipient }: LedgerEntry, closed: Suppression | undefined): Delivery["happenings"] => {
  const { kind, country, id } = sentTo ?? recipient;
  const told = closed?.scope === "all" && closed.country === country && closed.person.id === id;
  if (told || kind === "secretariat" || kind === "desk") return [];
  return kind === "contact"
    ? [{ entity: `member/${country}`, fact: { type: "ContactBroken", contact: id } }]
    : [{ entity: `delegation/${country}`, fact: { type: "DelegateUnreachable", delegate: id } }];
};

const stopped = ({ before, after }: NonNullable<Delivery["lane"]>): Delivery["happenings"] =>
  before.state === "OPEN" && after.state === "STOPPED" && after.why
    ? [{ entity: "lane/bulk", fact: { type: "LaneStopped", lane: "bulk", why: after.why } }]
    : [];
