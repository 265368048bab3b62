import type { Language } from "../language.ts";
import { Refusal } from "../refusal.ts";
import { type Conclusion, nameOf, type TextVersion } from "./conclusion.ts";
import type { ConclusionCircumstances, ConclusionCommand, ConclusionStep } from "./conclusion-commands.ts";
import type { ConclusionText } from "./conclusion-text.ts";
import { currentText, mustBeCirculated } from "./current-text.ts";
import { languageGaps, languageHash } from "./translation.ts";

/** From now on this version is never written again; the languages that are ready go out with it. */
export const circulate = (before: Conclusion, circumstances: ConclusionCircumstances): ConclusionStep => {
  const { conference, hash, now } = circumstances;
  const text = currentText(before, circumstances);
  const ready = conference.languages.filter((language) => languageGaps(text, [language], hash).length === 0);
  const current = ready.reduce((version, language) => withLanguageOut(version, text, language, circumstances), {
    ...before.current,
    circulatedAt: before.current.circulatedAt ?? now.toISOString(),
  });
  return {
    after: { ...before, state: "CIRCULATED", current },
    fact: { type: "ConclusionCirculated", conclusion: before.id, ...nameOf(current), languages: ready },
  };
};

/** A translation that was not ready at circulation follows; corrected words go out again, and their hours start anew. */
export const putOut = (
  before: Conclusion,
  { language }: Extract<ConclusionCommand, { do: "put-out" }>,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const text = currentText(before, circumstances);
  mustBeCirculated(before);
  if (!circumstances.conference.languages.includes(language))
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/language", detail: "must be a language of the conference" }],
    });
  const gaps = languageGaps(text, [language], circumstances.hash);
  if (gaps.length > 0) throw new Refusal("translation-state", { extra: { gaps } });
  const current = withLanguageOut(before.current, text, language, circumstances);
  const { languageHash } = current.out[language] ?? { languageHash: "" };
  if (current === before.current) throw new Refusal("same-text", { detail: "It is out in these very words." });
  return {
    after: { ...before, current },
    fact: { type: "LanguagePutOut", conclusion: before.id, textVersion: current.version, language, languageHash },
  };
};

/** The same version where the language is out in these words already: its hours go on. */
const withLanguageOut = <V extends TextVersion>(
  version: V,
  text: ConclusionText,
  language: Language,
  { hash, now }: ConclusionCircumstances,
): V => {
  const words = languageHash(text, language, hash);
  if (words === undefined || version.out[language]?.languageHash === words) return version;
  return { ...version, out: { ...version.out, [language]: { languageHash: words, at: now.toISOString() } } };
};
