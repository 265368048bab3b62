import type { KeptConclusion, TextChange, VersionWords, WordsPlaces } from "#shared/contracts/kept-conclusion.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import {
  type ConclusionText,
  type ParagraphPlan,
  TITLE,
  type Translation,
  type Translations,
} from "#shared/domain/conclusions/conclusion-text.ts";
import { passagesOf } from "#shared/domain/conclusions/translation.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import type { Write } from "./transact.ts";
import { readWords, wordsWrites } from "./words-store.ts";

type OriginalPassage = { readonly id: typeof TITLE; readonly text: string } | ParagraphPlan;
type TranslatedPassage = Translation & { readonly id: string };

/** What the version says as it stands, or undefined where there is no such version. */
export const readText =
  (conferenceTable: string) =>
  async (kept: KeptConclusion, version: number): Promise<ConclusionText | undefined> => {
    const words = kept.words[version];
    return words && assembled(conferenceTable, kept, words, words.now);
  };

/** What the version says in the languages in which it is out, in the words that were given out. */
export const readTextOut =
  (conferenceTable: string) =>
  async (kept: KeptConclusion, version: number): Promise<ConclusionText | undefined> => {
    const words = kept.words[version];
    return words?.out[words.original] && assembled(conferenceTable, kept, words, words.out);
  };

const assembled = async (
  TableName: string,
  { conclusion }: KeptConclusion,
  { original }: VersionWords,
  places: WordsPlaces,
): Promise<ConclusionText> => {
  const read = async <P extends object>(language: Language) => {
    const place = places[language];
    return place === undefined ? [] : readWords<P>(TableName, conclusion, { language, ...place });
  };
  const others = LANGUAGES.filter((language) => language !== original);
  const [passages, ...translated] = await Promise.all([
    read<OriginalPassage>(original),
    ...others.map(async (language) => [language, byId(await read<TranslatedPassage>(language))] as const),
  ]);
  const translationsOf = (id: string): Translations =>
    Object.fromEntries(
      translated.flatMap(([language, translations]) => {
        const found = translations.get(id);
        return found === undefined ? [] : [[language, found]];
      }),
    );
  const title = passages.find(({ id }) => id === TITLE)?.text ?? "";
  return {
    original,
    title: { text: title, translations: translationsOf(TITLE) },
    paragraphs: passages.flatMap((passage) =>
      "part" in passage ? [{ ...passage, translations: translationsOf(passage.id) }] : [],
    ),
  };
};

const byId = (passages: readonly TranslatedPassage[]) =>
  new Map(passages.map(({ id, ...translation }) => [id, translation]));

/**
 * The writes of a change of words, and where the words of the version are after it. Only a language whose words are
 * others is written, so that a command, which touches one language, stays far from the 4 MB of a transaction.
 */
export const textWrites = (
  TableName: string,
  owner: { readonly conference: string; readonly id: string },
  revision: number,
  { before, after }: TextChange,
  known: VersionWords | undefined,
): { readonly words: VersionWords; readonly writes: Write[] } => {
  // Of another original language nothing is left: its translations are translations of nothing.
  const base = known?.original === after.original ? known.now : {};
  const changed = LANGUAGES.flatMap((language) => {
    const passages = passagesIn(after, language);
    const same = base[language] !== undefined && before !== undefined && saysTheSame(before, after, language);
    return same || passages.length === 0 ? [] : [{ language, passages }];
  }).map(({ language, passages }) => ({
    language,
    ...wordsWrites(TableName, owner, { language, revision }, passages),
  }));
  const places = Object.fromEntries(changed.map(({ language, place }) => [language, place]));
  return {
    words: { original: after.original, now: { ...base, ...places }, out: {} },
    writes: changed.flatMap(({ writes }) => writes),
  };
};

/** What is kept under a language: the text itself under the original, and translations under the others. */
const passagesIn = (text: ConclusionText, language: Language): (OriginalPassage | TranslatedPassage)[] => {
  if (language === text.original)
    return [
      { id: TITLE, text: text.title.text },
      ...text.paragraphs.map(({ translations: _, ...paragraph }) => paragraph),
    ];
  return passagesOf(text).flatMap(({ id, translations }) => {
    const translation = translations[language];
    return translation === undefined ? [] : [{ id, ...translation }];
  });
};

/** Translations of paragraphs that are gone may stay where they are: nobody reads them. */
const saysTheSame = (before: ConclusionText, after: ConclusionText, language: Language): boolean => {
  const remaining = new Set(passagesOf(after).map(({ id }) => id));
  const old = passagesIn(before, language);
  return (
    canonicalJson(language === after.original ? old : old.filter(({ id }) => remaining.has(id))) ===
    canonicalJson(passagesIn(after, language))
  );
};
