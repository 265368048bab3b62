import { readVersionRoute, reviewTranslationRoute, translateRoute } from "#shared/contracts/conclusion-texts.ts";
import { readConclusionRoute } from "#shared/contracts/conclusions.ts";
import type { Language } from "../people.ts";
import type { Stage } from "../stage.ts";
import { type ConclusionName, TRANSLATED } from "../texts-of-conference.ts";

/** Translates what a text's current version lacks, and says of all of it that it is what the original says. */
export const translateText = async (
  { api, params, staff }: Stage,
  conclusion: ConclusionName,
  wordsOf: (passage: string, language: Language) => string,
): Promise<void> => {
  const as = await staff("rapporteur");
  const path = { ...params, conclusion };
  const { current, version: asRead } = await api.call(readConclusionRoute, { as, params: path });
  const { title, paragraphs } = await api.call(readVersionRoute, {
    as,
    params: { ...path, version: String(current.version) } as never,
  });
  const passages = [{ id: "title", ...title }, ...paragraphs];
  let version = asRead;
  for (const language of TRANSLATED) {
    const inThis = { as, params: { ...path, language } };
    const open = passages.filter(({ states }) => states[language] !== "REVIEWED");
    // Of an amendment in this language, its mover's own words are a draft already.
    const lacking = open.filter(({ states }) => states[language] !== "DRAFT");
    if (lacking.length > 0) {
      const translated = lacking.map(({ id, sourceHash }) => ({
        ...{ passage: id, sourceHash },
        text: wordsOf(id, language),
      }));
      const body = { passages: translated };
      ({ version } = await api.call(translateRoute, { ...inThis, ifMatch: version, body }));
    }
    if (open.length > 0) {
      const body = { passages: open.map(({ id }) => id) };
      ({ version } = await api.call(reviewTranslationRoute, { ...inThis, ifMatch: version, body }));
    }
  }
};
