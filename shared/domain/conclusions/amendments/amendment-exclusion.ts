import { Refusal } from "../../refusal.ts";
import { type Amendment, isAccepted, isUndecided, onSameBase } from "./amendment.ts";
import { conflictOver } from "./amendment-conflicts.ts";

/** Adopting one of two that change the same words implies rejecting the other. */
export const excludes = (one: Amendment, other: Amendment): boolean =>
  onSameBase(one, other) && conflictOver(one, other) === "words";

/** What an adopted amendment excludes is rejected with it, and neither tabled, taken over nor accepted afterwards. */
export const mustNotBeExcluded = (amendment: Amendment, others: readonly Amendment[]): void =>
  mustBeNone(
    others.filter((other) => other.state === "ADOPTED" && excludes(amendment, other)),
    "was adopted and changes the same words",
  );

/** A sponsor's consent takes nobody's vote away: while another one waits that it would exclude, both are put. */
export const mustHaveNoRival = (amendment: Amendment, others: readonly Amendment[]): void =>
  mustBeNone(
    others.filter((other) => (isUndecided(other) || isAccepted(other)) && excludes(amendment, other)),
    "changes the same words",
  );

const mustBeNone = (conflicting: readonly Amendment[], why: string): void => {
  const [first] = conflicting;
  if (first !== undefined)
    throw new Refusal("amendment-conflict", {
      detail: `Amendment ${first.id} ${why}.`,
      extra: { with: conflicting.map(({ id }) => id).toSorted() },
    });
};

/**
 * Which of the others lapse by what became of this one (rules.md 2.3, rule 3): what its adoption excludes, also where
 * a sponsor consented to it; and amendments to an amendment that will not be put any more.
 */
export const lapsesBy = (decided: Amendment, other: Amendment): boolean => {
  if (decided.state === "ADOPTED")
    return (isUndecided(other) || other.state === "ACCEPTED_BY_SPONSOR") && excludes(decided, other);
  return (
    !isUndecided(decided) &&
    isUndecided(other) &&
    other.change.kind === "reword" &&
    other.change.amendment === decided.id
  );
};

export const lapsing = (decided: Amendment, others: readonly Amendment[]): string[] =>
  others.flatMap((other) => (lapsesBy(decided, other) ? [other.id] : [])).toSorted();
