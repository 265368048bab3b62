import type { AmendmentsView, AmendmentView } from "#shared/contracts/amendment-views.ts";
import {
  type Amendment,
  isAccepted,
  isUndecided,
  onSameBase,
} from "#shared/domain/conclusions/amendments/amendment.ts";
import { conflictsAmong } from "#shared/domain/conclusions/amendments/amendment-conflicts.ts";
import { orderInForce, proposedOrder } from "#shared/domain/conclusions/amendments/amendment-order.ts";
import type { Floor } from "./floor.ts";

export const amendmentView = ({
  conference: _,
  conclusion: __,
  admittedAt: ___,
  leave,
  earlierMovers,
  coSponsors,
  ...shown
}: Amendment): AmendmentView => ({
  ...shown,
  ...{ earlierMovers: [...earlierMovers], coSponsors: [...coSponsors], late: leave !== undefined },
});

export const amendmentAnswer = (amendment: Amendment) => ({
  body: amendmentView(amendment),
  version: amendment.version,
});

/** All amendments to a text; conflicts are those among what may still be part of it. */
export const amendmentsView = ({ kept, text, book, amendments }: Omit<Floor, "conference">): AmendmentsView => {
  const { current, rounds } = kept.conclusion;
  const live = amendments.filter((one) => (isUndecided(one) || isAccepted(one)) && onSameBase(one, { base: current }));
  return {
    amendments: amendments.map(amendmentView),
    conflicts: conflictsAmong(live).map(({ between: [one, other], over }) => ({ between: [one, other], over })),
    proposedOrder: proposedOrder(amendments, text),
    order: orderInForce(amendments, { text, ...(book?.chairsOrder && { chairsOrder: book.chairsOrder }) }),
    leaves: Object.entries(book?.leaves ?? {})
      .flatMap(([country, { round }]) => (round === rounds.length ? [country] : []))
      .toSorted(),
    version: book?.version ?? 0,
  };
};

export const amendmentsAnswer = (floor: Omit<Floor, "conference">) => {
  const body = amendmentsView(floor);
  return { body, version: body.version };
};
