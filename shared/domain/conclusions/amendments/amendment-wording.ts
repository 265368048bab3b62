import type { Language } from "../../language.ts";
import { Refusal } from "../../refusal.ts";
import type { ConclusionText, Hash } from "../conclusion-text.ts";
import { type Amendment, amendmentsOf, type Change, isAccepted } from "./amendment.ts";

type Worded = Pick<Amendment, "change" | "wording">;

/** What it says in the original's language; undefined while no wording was agreed, or where it deletes. */
export const originalWords = ({ change, wording }: Worded, original: Language): string | undefined => {
  if (change.kind === "delete") return undefined;
  return change.language === original ? change.text : wording;
};

/** It cannot be voted on or merged before it says something in the language of the original (C22). */
export const lacksWording = ({ change, wording }: Worded, original: Language): boolean =>
  change.kind !== "delete" && originalWords({ change, wording }, original) === undefined;

export const mustBeWorded = (amendment: Worded & Pick<Amendment, "id">, { original }: ConclusionText): void => {
  if (lacksWording(amendment, original))
    throw new Refusal("wording-missing", {
      detail: `Amendment ${amendment.id} has no agreed wording in ${original}, the language of the original.`,
    });
};

/** The one that says what an amendment now says: an accepted amendment to these very words, or itself. */
export const inItsWords = (amendment: Amendment, amendments: readonly Amendment[], hash: Hash): Amendment =>
  amendmentsOf(amendment.id, amendments).find((one) => isAccepted(one) && rewords(one.change, amendment, hash)) ??
  amendment;

/** An amendment to what an amendment said before it was made anew is one of other words. */
export const rewords = (change: Change, { change: amended }: Pick<Amendment, "change">, hash: Hash): boolean =>
  change.kind === "reword" && amended.kind !== "delete" && hash(amended.text) === change.wordingHash;

/** What a change is about: the passage whose words it changes, or the place at which it adds. */
export const subjectOfChange = (change: Change): { readonly words: string } | { readonly place: string } => {
  switch (change.kind) {
    case "replace":
    case "delete":
      return { words: `paragraph ${change.paragraph}` };
    case "reword":
      return { words: `amendment ${change.amendment}` };
    case "add-after":
      return { place: `after ${change.paragraph}` };
    case "add-first":
      return { place: `first of ${change.part}` };
  }
};
