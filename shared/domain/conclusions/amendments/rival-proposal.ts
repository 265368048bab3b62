import { Refusal } from "../../refusal.ts";
import type { ConclusionText } from "../conclusion-text.ts";
import { type Amendment, isUndecided, onSameBase } from "./amendment.ts";
import { distanceOf, isComparable } from "./amendment-distance.ts";

/**
 * One delegation's amendments that leave no operative paragraph standing are another proposal (rules.md 2.3, rule 1).
 * A paragraph stands while it keeps at least half of its words. What cannot be compared yet is taken to stand: it is
 * looked at again when its wording in the original is agreed.
 */
export const mustBeNoRivalProposal = (
  amendment: Amendment,
  others: readonly Amendment[],
  text: ConclusionText,
): void => {
  const ofTheSame = others.filter(
    (other) => other.country === amendment.country && isUndecided(other) && onSameBase(other, amendment),
  );
  const felled = new Set(
    [amendment, ...ofTheSame].flatMap(({ change, wording }) =>
      (change.kind === "delete" || change.kind === "replace") && fells({ change, wording }, text)
        ? [change.paragraph]
        : [],
    ),
  );
  const operative = text.paragraphs.filter(({ part }) => part === "operative");
  const essential = operative.length > 0 ? operative : text.paragraphs;
  if (essential.every(({ id }) => felled.has(id)))
    throw new Refusal("rival-proposal", {
      detail: `With ${amendment.country}'s other amendments it would leave no operative paragraph standing.`,
    });
};

const fells = (amendment: Pick<Amendment, "change" | "wording">, text: ConclusionText): boolean => {
  const { removed, kept } = distanceOf(amendment, text, []);
  return isComparable(amendment, text) && 2 * kept < removed + kept;
};
