import type { Language } from "../language.ts";
import { Refusal } from "../refusal.ts";
import type { ConclusionText, ParagraphPlan, TextPlan } from "./conclusion-text.ts";
import { MOST_WORDINGS, subjectOf, wordingsOf } from "./numbering.ts";

/** What must hold between the parts of a text, as errors by JSON pointer; empty when all is well. */
export const contradictionsInText = (
  { original, paragraphs }: Pick<ConclusionText, "original"> & { readonly paragraphs: readonly ParagraphPlan[] },
  languages: readonly Language[],
): { pointer: string; detail: string }[] => [
  ...(languages.includes(original) ? [] : [{ pointer: "/original", detail: "must be a language of the conference" }]),
  ...paragraphs.flatMap((paragraph, at) => {
    const others = paragraphs.toSpliced(at, 1);
    const twice = paragraphs.findIndex(({ id }) => id === paragraph.id) < at;
    const wrong = alternativeError(paragraph, others);
    return [
      ...(twice ? [{ pointer: `/paragraphs/${at}/id`, detail: "must not name a second paragraph" }] : []),
      ...(wrong === undefined ? [] : [{ pointer: `/paragraphs/${at}/alternativeTo`, detail: wrong }]),
    ];
  }),
];

/** A paragraph may stand beside one that is gone: then it is a wording of what that one was about. */
const alternativeError = (
  { id, part, alternativeTo }: ParagraphPlan,
  others: readonly ParagraphPlan[],
): string | undefined => {
  if (alternativeTo === undefined) return undefined;
  if (alternativeTo === id) return "must name another paragraph";
  if (others.some((other) => other.id === alternativeTo && other.alternativeTo !== undefined))
    return "must not name a paragraph that is an alternative itself";
  if (others.some((other) => subjectOf(other) === alternativeTo && other.part !== part))
    return "must name a paragraph of the same part";
  return 1 + wordingsOf(alternativeTo, others) > MOST_WORDINGS
    ? `must not give a paragraph more than ${MOST_WORDINGS} wordings`
    : undefined;
};

export const mustBeCoherent = (...[text, languages]: Parameters<typeof contradictionsInText>): void => {
  const errors = contradictionsInText(text, languages);
  if (errors.length > 0) throw new Refusal("invalid-request", { errors });
};

/**
 * A text as drafted, with the translations that its paragraphs had before: where the words are the same they still
 * hold, and elsewhere they are stale by themselves.
 */
export const drafted = (plan: TextPlan, languages: readonly Language[], before?: ConclusionText): ConclusionText => {
  mustBeCoherent(plan, languages);
  // In another original language, what were translations of the old one are translations of nothing.
  const kept = before?.original === plan.original ? before : undefined;
  const translationsOf = (id: string) => kept?.paragraphs.find((one) => one.id === id)?.translations ?? {};
  return {
    original: plan.original,
    title: { text: plan.title, translations: kept?.title.translations ?? {} },
    paragraphs: plan.paragraphs.map((paragraph) => ({ ...paragraph, translations: translationsOf(paragraph.id) })),
  };
};
