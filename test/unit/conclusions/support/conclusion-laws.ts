import type { Conclusion, ConclusionState, TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionActor, ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText, Passage } from "#shared/domain/conclusions/conclusion-text.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { NOTICE_HOURS, type Story } from "./conclusion-story.ts";
import { sha256 } from "./sample-text.ts";

/** rules.md 2.3 "States", edge by edge. */
const LEADS: Record<ConclusionState, readonly ConclusionState[]> = {
  DRAFT: ["DRAFT", "CIRCULATED", "WITHDRAWN"],
  CIRCULATED: ["CIRCULATED", "AMENDMENTS_OPEN", "CONSOLIDATED", "DECISION_OPEN", "NOT_ADOPTED", "WITHDRAWN"],
  AMENDMENTS_OPEN: ["AMENDMENTS_OPEN", "AMENDMENTS_CLOSED", "WITHDRAWN"],
  AMENDMENTS_CLOSED: ["AMENDMENTS_CLOSED", "CONSOLIDATED", "WITHDRAWN"],
  CONSOLIDATED: ["CONSOLIDATED", "CIRCULATED", "DECISION_OPEN", "NOT_ADOPTED", "WITHDRAWN"],
  DECISION_OPEN: ["ADOPTED", "NOT_ADOPTED", "SILENCE_BROKEN", "CIRCULATED"],
  ADOPTED: ["EDITING", "CIRCULATED"],
  NOT_ADOPTED: ["CIRCULATED"],
  SILENCE_BROKEN: ["SILENCE_BROKEN", "CIRCULATED", "WITHDRAWN"],
  EDITING: ["EDITING", "PUBLISHED", "CIRCULATED"],
  PUBLISHED: [],
  WITHDRAWN: [],
};

/** What a bystander writes down, who knows nothing of hashes. */
export interface Noted {
  /** The words that went out in each language, of which version, and when. */
  readonly out: Readonly<Partial<Record<Language, { readonly words: string; readonly at: number }>>>;
  readonly signer?: ConclusionActor;
  readonly signedWords?: string;
  readonly decidedWords?: string;
}
export const nothingNoted: Noted = { out: {} };

const passages = ({ title, paragraphs }: ConclusionText): readonly Passage[] => [title, ...paragraphs];

const originalWords = ({ original, title, paragraphs }: ConclusionText): string =>
  [
    original,
    title.text,
    ...paragraphs.map(({ id, part, text, alternativeTo }) => [id, part, text, alternativeTo].join("|")),
  ].join("\n");

const wordsIn = (text: ConclusionText, language: Language): string =>
  passages(text)
    .map((one) => (language === text.original ? one.text : (one.translations[language]?.text ?? "?")))
    .concat(originalWords(text))
    .join("\n");

const isReady = (text: ConclusionText, language: Language): boolean =>
  passages(text).every(({ text: source, translations }) => {
    const translation = translations[language];
    return (
      language === text.original || (translation?.state === "REVIEWED" && translation.sourceHash === sha256(source))
    );
  });

const isSettled = (text: ConclusionText): boolean =>
  !passages(text).some(({ text: source, translations }) =>
    [
      source,
      ...Object.values(translations).flatMap((one) => (one.sourceHash === sha256(source) ? [one.text] : [])),
    ].some((words) => /[[\]]/.test(words)),
  ) && text.paragraphs.every(({ alternativeTo }) => !text.paragraphs.some(({ id }) => id === alternativeTo));

export const noted = (
  before: Noted,
  { text, now, conclusion }: Story,
  by: ConclusionActor,
  command: ConclusionCommand,
): Noted => {
  if (text === undefined) return before;
  const going = command.do === "circulate" ? LANGUAGES : command.do === "put-out" ? [command.language] : [];
  const out = { ...before.out };
  for (const language of going) {
    const words = wordsIn(text, language);
    if (isReady(text, language) && out[language]?.words !== words) out[language] = { words, at: now.getTime() };
  }
  if (command.do === "publish" && conclusion?.state === "EDITING")
    return { ...before, signer: by, signedWords: LANGUAGES.map((one) => wordsIn(text, one)).join("\n") };
  return command.do === "open-decision" ? { ...before, out, decidedWords: originalWords(text) } : { ...before, out };
};

const frozen = ({ current, earlier }: Conclusion): TextVersion[] =>
  [...earlier, current].filter(({ circulatedAt }) => circulatedAt !== undefined);

/** The laws that this step broke, by name. */
export const brokenLaws = (
  { conclusion: before, text: textBefore }: Story,
  { conclusion: after, text, now, undecided }: Story,
  by: ConclusionActor,
  command: ConclusionCommand,
  notes: Noted,
): string[] => {
  if (after === undefined || text === undefined) return ["there is a conclusion with a text"];
  if (before === undefined || textBefore === undefined) return after.version === 1 ? [] : ["every command counts"];
  const opens = command.do === "open-decision";
  const waived = opens && command.waiver !== undefined;
  const enough = now.getTime() - NOTICE_HOURS * 3_600_000;
  const adopts = after.state === "ADOPTED";
  const decidedBefore = before.decisions.some(({ outcome }) => outcome === "ADOPTED" || outcome === "NOT_ADOPTED");
  const laws: Record<string, boolean> = {
    "every command counts": after.version === before.version + 1,
    "states lead where the rules say": LEADS[before.state].includes(after.state),
    "what was circulated keeps its hash": frozen(before).every((version) =>
      frozen(after).some(
        (one) =>
          one.version === version.version &&
          one.textHash === version.textHash &&
          one.circulatedAt === version.circulatedAt,
      ),
    ),
    "what was circulated keeps its words":
      before.current.circulatedAt === undefined ||
      after.current.version !== before.current.version ||
      originalWords(text) === originalWords(textBefore),
    "versions count from 1": [...after.earlier, after.current].every(({ version }, at) => version === at + 1),
    "nothing is decided before all languages were out long enough":
      !opens ||
      waived ||
      LANGUAGES.every((language) => {
        const out = notes.out[language];
        return isReady(text, language) && out?.words === wordsIn(text, language) && out.at <= enough;
      }),
    "nothing is decided that was not circulated": !opens || after.current.circulatedAt !== undefined,
    "nothing is decided while a bracket is open": !(opens || adopts) || isSettled(text),
    "amendments are decided before their text":
      !(opens || command.do === "consolidate" || command.do === "divide") || undecided === 0,
    "the chair opens and closes":
      !["open-amendments", "close-amendments", "divide", "open-decision", "reopen"].includes(command.do) ||
      by.as === "chair",
    "nobody but the rules says what a vote or a silence came to":
      command.do !== "record-outcome" || before.decisions.at(-1)?.mode === "consensus" || by.as === "rules",
    "what is adopted is what was asked": !adopts || notes.decidedWords === originalWords(text),
    "deadlines are kept as announced":
      command.do !== "close-amendments" || now >= new Date(before.rounds.at(-1)?.deadline ?? 0),
    "a decided text is reopened by two thirds":
      command.do !== "reopen" || (command.by.inFavour > 0 && command.by.inFavour >= 2 * command.by.against),
    "a decided text is edited for its form only":
      before.state !== "EDITING" ||
      command.do !== "revise" ||
      text.paragraphs.map(({ id }) => id).join() === textBefore.paragraphs.map(({ id }) => id).join(),
    "two people publish, the same words":
      after.state !== "PUBLISHED" ||
      (by.as === "secretariat" &&
        notes.signer?.as === "secretariat" &&
        notes.signer.person !== by.person &&
        notes.signedWords === LANGUAGES.map((one) => wordsIn(text, one)).join("\n")),
    "what is published is there in every language":
      after.state !== "PUBLISHED" || LANGUAGES.every((language) => isReady(text, language)),
    "its sponsor withdraws it, before it was decided":
      after.state !== "WITHDRAWN" || (by.as === "sponsor" && by.country === before.sponsor && !decidedBefore),
  };
  return Object.entries(laws).flatMap(([law, holds]) => (holds ? [] : [law]));
};
