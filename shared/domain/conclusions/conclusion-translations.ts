import type { Language } from "../language.ts";
import { Refusal } from "../refusal.ts";
import type { Conclusion } from "./conclusion.ts";
import type { ConclusionCircumstances, ConclusionCommand, ConclusionStep } from "./conclusion-commands.ts";
import { type ConclusionText, paragraphHash, TITLE, Title, type Translation } from "./conclusion-text.ts";
import { currentText } from "./current-text.ts";
import { passagesOf, translationState, withTranslations } from "./translation.ts";

type Command<D extends ConclusionCommand["do"]> = Extract<ConclusionCommand, { do: D }>;

/** Translations may follow a version's circulation: they are no words of the original, and its hash stays. */
export const translate = (
  before: Conclusion,
  { language, passages }: Command<"translate">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const text = currentText(before, circumstances);
  mustBeTranslatable(text, language, circumstances);
  const originals = new Map(passagesOf(text).map((passage) => [passage.id, passage]));
  const translations = new Map<string, Translation>();
  const stale: string[] = [];
  passages.forEach(({ passage, text: words, sourceHash }, at) => {
    const original = originals.get(passage);
    if (original === undefined) throw unknownPassage(at);
    if (passage === TITLE && !Title.safeParse(words).success)
      throw new Refusal("invalid-request", {
        errors: [{ pointer: `/passages/${at}/text`, detail: "must be a title: one line of at most 300 characters" }],
      });
    if (sourceHash !== paragraphHash(original, circumstances.hash)) stale.push(passage);
    translations.set(passage, { text: words, sourceHash, state: "DRAFT" });
  });
  mustBeNone(stale, "The original was changed since this was translated");
  return {
    after: before,
    fact: { type: "ConclusionTranslated", conclusion: before.id, language, passages: [...translations.keys()] },
    text: withTranslations(text, language, translations),
  };
};

export const review = (
  before: Conclusion,
  { language, passages }: Command<"review">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const text = currentText(before, circumstances);
  mustBeTranslatable(text, language, circumstances);
  const originals = new Map(passagesOf(text).map((passage) => [passage.id, passage]));
  const reviewed = new Map<string, Translation>();
  const wrong: string[] = [];
  passages.forEach((passage, at) => {
    const original = originals.get(passage);
    if (original === undefined) throw unknownPassage(at);
    const translation = original.translations[language];
    const state = translationState(original, language, text.original, circumstances.hash);
    if (translation === undefined || state === "STALE") wrong.push(passage);
    else reviewed.set(passage, { ...translation, state: "REVIEWED" });
  });
  mustBeNone(wrong, "Not translated from the original as it stands");
  return {
    after: before,
    fact: { type: "TranslationReviewed", conclusion: before.id, language, passages: [...reviewed.keys()] },
    text: withTranslations(text, language, reviewed),
  };
};

const mustBeTranslatable = (
  { original }: ConclusionText,
  language: Language,
  { conference }: ConclusionCircumstances,
): void => {
  if (language === original || !conference.languages.includes(language))
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/language", detail: "must be a language of the conference other than the original" }],
    });
};

const unknownPassage = (at: number) =>
  new Refusal("invalid-request", {
    errors: [{ pointer: `/passages/${at}`, detail: `must name a paragraph of the text, or ${TITLE}` }],
  });

const mustBeNone = (passages: readonly string[], rule: string): void => {
  if (passages.length > 0)
    throw new Refusal("translation-state", { detail: `${rule}: ${passages.join(", ")}.`, extra: { passages } });
};
