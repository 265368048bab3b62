import type { AmendmentBook, DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Amendment, Leave } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { AmendmentActor, AmendmentCommand } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { decideAmendment } from "#shared/domain/conclusions/amendments/decide-amendment.ts";
import { type AmendmentSteps, type OnText, withLapsed } from "./lapse.ts";
import { bookAfter } from "./undecided.ts";

/** All amendments to a text, as they were read. */
export interface Amendments {
  readonly book: AmendmentBook | undefined;
  readonly amendments: readonly Amendment[];
}

export interface Act {
  readonly id: string;
  readonly by: AmendmentActor;
  readonly command: AmendmentCommand;
  readonly reason?: string;
}

export interface Stepped {
  readonly change: Required<Pick<DecisionChange, "book" | "amendments">>;
  readonly after: Amendment;
  /** Whether everything has lapsed that lapses by it; the rest follows in a transaction of its own. */
  readonly isComplete: boolean;
}

/** One step of an amendment, with what lapses by it and the book that has all of them in one order. */
export const stepOf = (
  { book, amendments }: Amendments,
  { id, by, command, reason }: Act,
  circumstances: OnText,
): Stepped => {
  const before = amendments.find((one) => one.id === id);
  const others = amendments.filter((one) => one.id !== id);
  const leave = by.as === "delegation" ? leaveOf(book, by.country, circumstances) : undefined;
  const { after, fact } = decideAmendment(before, command, {
    ...{ ...circumstances, by, others },
    ...(book?.chairsOrder && { chairsOrder: book.chairsOrder }),
    ...(leave && { leave }),
  });
  const lapsed = withLapsed([...others, after], circumstances, id);
  const own: AmendmentSteps[number] = {
    ...(before && { before }),
    ...{ after, facts: [fact] },
    ...(reason !== undefined && { reason }),
  };
  return {
    change: {
      book: { before: book, after: bookAfter(book, after, lapsed.all) },
      amendments: [own, ...lapsed.steps],
    },
    after,
    isComplete: lapsed.isComplete,
  };
};

/** Given for this time for amendments, and not for an earlier one. */
const leaveOf = (
  book: AmendmentBook | undefined,
  country: string,
  { conclusion: { rounds } }: Pick<OnText, "conclusion">,
): Leave | undefined => {
  const given = book?.leaves[country];
  return given?.round === rounds.length ? { chair: given.chair, reason: given.reason } : undefined;
};
