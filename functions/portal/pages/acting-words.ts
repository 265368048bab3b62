import type { Language } from "#shared/domain/language.ts";
import { ar } from "./acting-texts/ar.ts";
import { type ActingTexts, en } from "./acting-texts/en.ts";
import { es } from "./acting-texts/es.ts";
import { fr } from "./acting-texts/fr.ts";

/** What the page says of amendments, votes, objections and statements. */
export const ACTING_WORDS: Readonly<Record<Language, ActingTexts>> = { ar, en, fr, es };
