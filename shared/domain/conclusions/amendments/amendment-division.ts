import { Refusal } from "../../refusal.ts";
import type { ConclusionText } from "../conclusion-text.ts";

/** What became of each paragraph that was put separately. */
export interface PartVote {
  readonly paragraph: string;
  readonly carried: boolean;
}

export type Divided =
  /** The parts that stand, still to be put as a whole. */
  { readonly standing: ConclusionText; readonly failed: readonly string[] } | { readonly standing: undefined };

/**
 * A text that is put paragraph by paragraph on request (rules.md 2.3, rule 4): what fails is left out, what was not put
 * separately stays, and if all operative parts fail, the whole fails.
 */
export const divided = (text: ConclusionText, votes: readonly PartVote[]): Divided => {
  votes.forEach(({ paragraph }, at) => {
    if (text.paragraphs.every(({ id }) => id !== paragraph)) throw wrong(at, "must name a paragraph of the text");
    if (votes.findIndex((one) => one.paragraph === paragraph) < at) throw wrong(at, "must not be put twice");
  });
  const failed = votes.flatMap(({ paragraph, carried }) => (carried ? [] : [paragraph]));
  const paragraphs = text.paragraphs.filter(({ id }) => !failed.includes(id));
  const hadOperative = text.paragraphs.some(({ part }) => part === "operative");
  const stands = hadOperative ? paragraphs.some(({ part }) => part === "operative") : paragraphs.length > 0;
  return stands ? { standing: { ...text, paragraphs }, failed } : { standing: undefined };
};

const wrong = (at: number, detail: string) =>
  new Refusal("invalid-request", { errors: [{ pointer: `/votes/${at}/paragraph`, detail }] });
