import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { DecisionChange, KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { Opening } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import { openedIn } from "#shared/domain/conclusions/bundle/bundle-record.ts";
import type { BundleText } from "#shared/domain/conclusions/bundle/bundle-text.ts";
import { chained } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { LANGUAGES } from "#shared/domain/language.ts";

export interface Beginning {
  readonly conference: Pick<Conference, "id" | "languages">;
  /** As it is kept when the question is put. */
  readonly kept: KeptConclusion;
  readonly decision: Decision;
  readonly opening: Opening;
}

/** What is frozen with a question, and the first entry of its record: both kept with the opening. */
export const beginRecord = (
  { conference, kept, decision, opening }: Beginning,
  hash: Hash,
): Required<Pick<DecisionChange, "opening" | "chain">> => {
  const words = kept.words[decision.version];
  if (words === undefined) throw new Error("A decision on a version without words.");
  const { version, textHash } = decision;
  const begun: KeptOpening = {
    conference: { id: conference.id, languages: [...conference.languages] },
    ...{ conclusion: kept.conclusion.id, decision: decision.id },
    text: { version, textHash, languages: outOf(kept, decision), words },
    opening,
  };
  return {
    opening: begun,
    chain: { decision: decision.id, entries: [chained(undefined, openedIn(begun), hash)] },
  };
};

/** In which languages the decided words were out, and since when. */
const outOf = ({ conclusion: { current } }: KeptConclusion, { languages }: Decision): BundleText["languages"] =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const [languageHash, out] = [languages[language], current.out[language]];
      return languageHash === undefined || out === undefined ? [] : [[language, { languageHash, outAt: out.at }]];
    }),
  );
