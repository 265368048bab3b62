import type * as routes from "#shared/contracts/conclusions-delegation.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { amendableUntil, circulatedVersion, languagesOut } from "#shared/domain/conclusions/circulated-version.ts";
import { type ConclusionText, type Hash, paragraphHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { numbered } from "#shared/domain/conclusions/numbering.ts";
import { wordsIn } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly listConclusions: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: KeptConclusion[]; next?: string }>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  /** What a version says, in the words that were given out. */
  readonly readTextOut: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly hash: Hash;
}

/** What a delegation reads of the texts of its conference: what was circulated, and nothing that is worked upon. */
export const readCirculated = (needs: Needs) => {
  const list: UseCase<typeof routes.listCirculatedRoute> = async ({ caller, query: { limit, cursor }, command }) => {
    const { items, next } = await needs.listConclusions(caller.conference, { limit, after: cursor });
    const shown: routes.CirculatedConclusionView[] = [];
    // One after the other: only the title is kept of what may be a hundred long texts.
    for (const kept of items) {
      const out = await textOut(needs, kept, command.now);
      if (out) shown.push({ ...out.header, title: titlesOf(out.text, out.header.languages) });
    }
    return { body: { items: shown, ...(next !== undefined && { next: cursorOf(next) }) } };
  };

  const read: UseCase<typeof routes.readCirculatedRoute> = async ({ caller, params, query, command }) => {
    const { language } = query;
    const kept = await needs.findConclusion(caller.conference, params.conclusion);
    const out = kept && (await textOut(needs, kept, command.now));
    // A draft answers as a text that there is not.
    if (out === undefined) throw new Refusal("not-found");
    const { header, text } = out;
    if (!header.languages.includes(language))
      throw new Refusal("language-not-out", {
        detail: `This text can be read in ${header.languages.join(", ")}.`,
        extra: { languages: header.languages },
      });
    return { body: { ...header, ...readingOf(text, language, needs.hash) } };
  };

  return { list, read };
};

/** What is out of a conclusion, or undefined where nothing is. */
const textOut = async ({ readTextOut }: Needs, kept: KeptConclusion, now: Date) => {
  const { conclusion } = kept;
  const version = circulatedVersion(conclusion);
  const text = version && (await readTextOut(kept, version.version));
  if (version?.circulatedAt === undefined || text === undefined) return undefined;
  const { id, state, symbol } = conclusion;
  const until = amendableUntil(conclusion, now);
  const header = {
    ...{ id, state, ...(symbol !== undefined && { symbol }) },
    ...{ textVersion: version.version, textHash: version.textHash, circulatedAt: version.circulatedAt },
    languages: languagesOut(version, text),
    ...(until !== undefined && { amendmentsUntil: until }),
  };
  return { header, text };
};

const titlesOf = ({ title, original }: ConclusionText, languages: readonly Language[]) =>
  Object.fromEntries(languages.map((language) => [language, wordsIn(title, language, original) ?? ""]));

const readingOf = (text: ConclusionText, language: Language, hash: Hash) => {
  const { title, original, paragraphs } = text;
  const numbers = numbered(text, language).map(({ number }) => number);
  return {
    ...{ language, original, title: wordsIn(title, language, original) ?? "" },
    paragraphs: paragraphs.map(({ id, part, origin, ...passage }, at) => ({
      ...{ id, part, origin, text: wordsIn(passage, language, original) ?? "" },
      hash: paragraphHash(passage, hash),
      ...(numbers[at] !== undefined && { number: numbers[at] }),
    })),
  };
};
