import { LANGUAGES, type Language } from "../language.ts";
import type { Conclusion, TextVersion } from "./conclusion.ts";
import type { ConclusionText } from "./conclusion-text.ts";
import { readingIn } from "./translation.ts";

/** The version that delegations have: never one that is being worked upon; undefined before any was circulated. */
export const circulatedVersion = ({
  current,
  earlier,
}: Pick<Conclusion, "current" | "earlier">): TextVersion | undefined =>
  [...earlier, current].findLast(({ circulatedAt }) => circulatedAt !== undefined);

/** In which languages a version can be read, from what it says in the words that were given out. */
export const languagesOut = ({ out }: TextVersion, text: ConclusionText): Language[] =>
  LANGUAGES.filter((language) => {
    const { title, paragraphs } = readingIn(text, language);
    return out[language] !== undefined && title !== "" && paragraphs.every(({ text: words }) => words !== "");
  });

/** Until when amendments to a version may be submitted now: RFC 3339 instant, exclusive; undefined where they may not. */
export const amendableUntil = (
  { state, rounds }: Pick<Conclusion, "state" | "rounds">,
  now: Date,
): string | undefined => {
  const round = rounds.at(-1);
  if (state !== "AMENDMENTS_OPEN" || round === undefined || round.closedAt !== undefined) return undefined;
  return now < new Date(round.deadline) ? round.deadline : undefined;
};
