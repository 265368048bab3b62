import { Refusal } from "../refusal.ts";
import { openBrackets } from "./brackets.ts";
import type { Conclusion } from "./conclusion.ts";
import type { ConclusionCircumstances } from "./conclusion-commands.ts";
import { type ConclusionText, type Hash, textHash } from "./conclusion-text.ts";

/** The text as it stands. Another one here is a mistake of ours, and nothing may be decided on it. */
export const currentText = (
  { current }: Pick<Conclusion, "current">,
  { text, hash }: Pick<ConclusionCircumstances, "text" | "hash">,
): ConclusionText => {
  if (text === undefined || textHash(text, hash) !== current.textHash)
    throw new Error(`The text given is not version ${current.version}, ${current.textHash}.`);
  return text;
};

export const mustBeCirculated = ({ current }: Pick<Conclusion, "current">): void => {
  if (current.circulatedAt === undefined)
    throw new Refusal("not-circulated", { detail: `Version ${current.version} was not circulated yet.` });
};

/** Amendments are put before the text that they would change (rules.md 2.3, rule 3). */
export const mustBeDecided = ({ undecidedAmendments }: Pick<ConclusionCircumstances, "undecidedAmendments">): void => {
  if (undecidedAmendments > 0)
    throw new Refusal("amendments-undecided", {
      detail: `${undecidedAmendments} amendments wait for their decision.`,
      extra: { undecided: undecidedAmendments },
    });
};

/** Nobody can agree to a text that says two things at once (C8). */
export const mustHaveNoBracket = (text: ConclusionText, hash: Hash): void => {
  const open = openBrackets(text, hash);
  if (open.length > 0)
    throw new Refusal("open-bracket", {
      detail: `Still open: ${[...new Set(open.map(({ passage, language }) => `${passage} (${language})`))].join(", ")}.`,
      extra: { open },
    });
};
