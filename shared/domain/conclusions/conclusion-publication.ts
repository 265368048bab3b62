import { canonicalJson } from "../canonical-json.ts";
import { Refusal } from "../refusal.ts";
import { type Conclusion, nameOf } from "./conclusion.ts";
import type { ConclusionCircumstances, ConclusionCommand, ConclusionStep } from "./conclusion-commands.ts";
import { currentText, mustHaveNoBracket } from "./current-text.ts";
import { languageGaps, languageHash } from "./translation.ts";

/** An adopted text gets its symbol and is made ready for publication. */
export const edit = (before: Conclusion, { symbol }: Extract<ConclusionCommand, { do: "edit" }>): ConclusionStep => ({
  after: { ...before, state: "EDITING", symbol },
  fact: { type: "EditingBegun", conclusion: before.id, symbol },
});

/**
 * Two people of the secretariat publish: the first signs, the second signs the same and so publishes. What is signed is
 * the hash of the canonical JSON of `{symbol, source, languages}`; a word that changes in between voids the signature.
 */
export const publish = (before: Conclusion, circumstances: ConclusionCircumstances): ConclusionStep => {
  const { by, conference, hash, now } = circumstances;
  // Asked before as for every command; here it says to the compiler that there is a person.
  if (by.as !== "secretariat") throw new Refusal("not-allowed");
  const text = currentText(before, circumstances);
  mustHaveNoBracket(text, hash);
  const gaps = languageGaps(text, conference.languages, hash);
  if (gaps.length > 0)
    throw new Refusal("translation-state", {
      detail: `Not ready: ${gaps.map(({ passage, language, state }) => `${passage} (${language}) ${state}`).join(", ")}.`,
      extra: { gaps },
    });
  const contentHash = hash(
    canonicalJson({
      symbol: before.symbol,
      source: before.current.textHash,
      languages: Object.fromEntries(
        conference.languages.map((language) => [language, languageHash(text, language, hash)]),
      ),
    }),
  );
  if (before.publication?.contentHash !== contentHash)
    return {
      after: { ...before, publication: { contentHash, signedBy: by.person } },
      fact: { type: "PublicationSigned", conclusion: before.id, contentHash },
    };
  const { signedBy } = before.publication;
  if (signedBy === by.person)
    throw new Refusal("second-person-needed", { detail: "The one who signed first cannot publish as well." });
  const at = now.toISOString();
  const current = { ...before.current, circulatedAt: before.current.circulatedAt ?? at };
  return {
    after: {
      ...before,
      state: "PUBLISHED",
      current,
      publication: { contentHash, signedBy, publishedBy: by.person, publishedAt: at },
    },
    fact: {
      type: "ConclusionPublished",
      conclusion: before.id,
      ...nameOf(current),
      adoptedHash: before.decisions.at(-1)?.textHash ?? current.textHash,
      contentHash,
    },
  };
};
