import type { Amendment } from "./amendment.ts";
import { subjectOfChange } from "./amendment-wording.ts";

/**
 * Why two amendments cannot simply both be accepted:
 * - words: both replace or delete the same paragraph, or both reword the same amendment. One can hold, whatever they
 *   say, since a paragraph is decided as a whole: adopting one implies rejecting the other.
 * - place: both add a paragraph at the same place. Both can hold; the order of voting says which stands first.
 * - anchor: one deletes the paragraph that the other adds one after. Both can hold: the new one stands where the old
 *   one was.
 */
export const CONFLICTS = ["words", "place", "anchor"] as const;
export type ConflictOver = (typeof CONFLICTS)[number];

export interface Conflict {
  /** The two ids in alphabetical order. */
  readonly between: readonly [string, string];
  readonly over: ConflictOver;
}

type Changing = Pick<Amendment, "id" | "change">;

/** Symmetric: what one is to the other, the other is to the one. */
export const conflictOver = (one: Changing, other: Changing): ConflictOver | undefined => {
  if (one.id === other.id) return undefined;
  const [first, second] = [subjectOfChange(one.change), subjectOfChange(other.change)];
  if ("words" in first && "words" in second) return first.words === second.words ? "words" : undefined;
  if ("place" in first && "place" in second) return first.place === second.place ? "place" : undefined;
  return losesItsPlace(one.change, other.change) || losesItsPlace(other.change, one.change) ? "anchor" : undefined;
};

const losesItsPlace = (addition: Changing["change"], deletion: Changing["change"]): boolean =>
  addition.kind === "add-after" && deletion.kind === "delete" && addition.paragraph === deletion.paragraph;

/** All conflicts among these, in alphabetical order, so that it does not matter who came first (C5). */
export const conflictsAmong = (amendments: readonly Changing[]): Conflict[] => {
  const inOrder = amendments.toSorted(byId);
  return inOrder.flatMap((one, at) =>
    inOrder.slice(at + 1).flatMap((other): Conflict[] => {
      const over = conflictOver(one, other);
      return over === undefined ? [] : [{ between: [one.id, other.id], over }];
    }),
  );
};

export const byId = ({ id: one }: Pick<Amendment, "id">, { id: other }: Pick<Amendment, "id">): number =>
  one === other ? 0 : one < other ? -1 : 1;
