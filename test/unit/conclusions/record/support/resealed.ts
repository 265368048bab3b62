import { betweenAndAfter, closedIn, openedIn, rootOf } from "#shared/domain/conclusions/bundle/bundle-record.ts";
import { asConclusionText } from "#shared/domain/conclusions/bundle/bundle-text.ts";
import type { DecisionBundle } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { type ChainEntry, chained } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { type Hash, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { languageHash } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";

/** What a forger does who knows the format: every hash, the root and the chain made anew, the result left as it is. */
export const resealed = (edited: DecisionBundle, hash: Hash): DecisionBundle => {
  const text = asConclusionText(edited.text);
  const content = {
    ...edited,
    text: {
      ...edited.text,
      textHash: textHash(text, hash),
      languages: Object.fromEntries(
        Object.entries(edited.text.languages).map(([language, out]) => [
          language,
          { ...out, languageHash: languageHash(text, language as Language, hash) ?? out.languageHash },
        ]),
      ),
    },
  };
  const root = rootOf(content, hash);
  const chain: ChainEntry[] = [];
  for (const recorded of [openedIn(content), ...betweenAndAfter(content), closedIn(content, root)])
    chain.push(chained(chain.at(-1), recorded, hash));
  return JSON.parse(JSON.stringify({ ...content, chain, root }));
};
