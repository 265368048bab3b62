import type { MemberFile } from "../audience.ts";
import { mayCome } from "../delegation.ts";
import type { Language } from "../language.ts";
import { focalPointOf, languageOf } from "../member.ts";

/** Somebody who is told of the texts of a conference, and the language in which they read them there. */
export interface TextReader {
  readonly kind: "contact" | "delegate";
  readonly country: string;
  readonly id: string;
  readonly language: Language;
}

/** In which language somebody reads a text: the own, where the conference works in it; else English, or its first. */
export const readingLanguage = (own: Language, languages: readonly Language[]): Language => {
  if (languages.includes(own)) return own;
  return languages.includes("en") ? "en" : (languages[0] ?? own);
};

/**
 * Who of a member is told of texts: its focal point while it may come, and its head of delegation once confirmed. Who
 * reads at the same address is told once.
 */
export const textReadersIn = ({ member, delegation, delegates }: MemberFile, languages: readonly Language[]) => {
  if (delegation === undefined || !mayCome(delegation)) return [];
  const { country } = member;
  const focalPoint = focalPointOf(member);
  const readers: TextReader[] = focalPoint
    ? [{ kind: "contact", country, id: focalPoint.id, language: languageOf(member, focalPoint) }]
    : [];
  const taken = new Set([focalPoint?.email.toLowerCase()]);
  for (const { id, category, state, email, language } of delegates) {
    if (category !== "HEAD" || state !== "CONFIRMED" || taken.has(email.toLowerCase())) continue;
    taken.add(email.toLowerCase());
    readers.push({ kind: "delegate", country, id, language });
  }
  return readers.map((reader) => ({ ...reader, language: readingLanguage(reader.language, languages) }));
};
