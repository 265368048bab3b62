import type { Language } from "../language.ts";
import type { TextVersion } from "./conclusion.ts";
import type { ConclusionText, Hash } from "./conclusion-text.ts";
import { type LanguageGap, languageGaps, languageHash } from "./translation.ts";

const HOUR_MS = 3_600_000;

/** What a language lacks for a decision. */
export type Lacking =
  | { readonly language: Language; readonly why: "not-reviewed"; readonly passages: readonly LanguageGap[] }
  /** Not distributed, or in other words than those of today. */
  | { readonly language: Language; readonly why: "not-out" }
  | { readonly language: Language; readonly why: "too-recent"; readonly enoughAt: string };

/**
 * What keeps a decision on this version from opening: every language must have been out, in these very words, for
 * so many hours or more (C20; rules.md 2.3 "Languages"). Empty when nothing does.
 */
export const lackingFor = (
  version: TextVersion,
  text: ConclusionText,
  { languages, noticeHours }: { readonly languages: readonly Language[]; readonly noticeHours: number },
  hash: Hash,
  now: Date,
): Lacking[] =>
  languages.flatMap((language): Lacking[] => {
    const passages = languageGaps(text, [language], hash);
    if (passages.length > 0) return [{ language, why: "not-reviewed", passages }];
    const out = version.out[language];
    if (out === undefined || out.languageHash !== languageHash(text, language, hash))
      return [{ language, why: "not-out" }];
    const enoughAt = Date.parse(out.at) + noticeHours * HOUR_MS;
    return now.getTime() < enoughAt
      ? [{ language, why: "too-recent", enoughAt: new Date(enoughAt).toISOString() }]
      : [];
  });
