import { type ConclusionText, type Hash, paragraphHash } from "../conclusion-text.ts";
import type { Amendment, AmendmentPlan } from "./amendment.ts";
import { rewords } from "./amendment-wording.ts";

/** Whether what it changes still says what it said when the amendment was made; the start of a part always does. */
export const stillFits = (
  { change }: Pick<AmendmentPlan, "change">,
  text: ConclusionText,
  others: readonly Amendment[],
  hash: Hash,
): boolean => {
  if (change.kind === "add-first") return true;
  if (change.kind === "reword") {
    const amended = others.find(({ id }) => id === change.amendment);
    return amended !== undefined && rewords(change, amended, hash);
  }
  const paragraph = text.paragraphs.find(({ id }) => id === change.paragraph);
  return paragraph !== undefined && paragraphHash(paragraph, hash) === change.paragraphHash;
};
