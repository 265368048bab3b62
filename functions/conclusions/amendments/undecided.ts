import type { AmendmentBook } from "#shared/contracts/kept-decision.ts";
import { type Amendment, isUndecided } from "#shared/domain/conclusions/amendments/amendment.ts";

export const undecidedIn = (amendments: readonly Pick<Amendment, "state">[]): number =>
  amendments.filter(isUndecided).length;

type Text = Pick<AmendmentBook, "conference" | "conclusion">;
type Changes = Partial<Pick<AmendmentBook, "chairsOrder" | "leaves">>;

/** The book after a step: it counts how many are undecided, so that whoever only asks that reads no amendment. */
export const bookAfter = (
  before: AmendmentBook | undefined,
  { conference, conclusion }: Text,
  amendments: readonly Amendment[],
  changes: Changes = {},
): AmendmentBook => ({
  ...(before ?? { conference, conclusion, leaves: {} }),
  ...changes,
  version: (before?.version ?? 0) + 1,
  undecided: undecidedIn(amendments),
});
