import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "#shared/domain/language.ts";
import { ar } from "./messages/ar.ts";
import { en, type MessageKey, type Messages } from "./messages/en.ts";
import { es } from "./messages/es.ts";
import { fr } from "./messages/fr.ts";
import { LOCALE } from "./written-time.ts";

export const CATALOGUES: Readonly<Record<Language, Messages>> = { ar, en, fr, es };

const compiled = new Map<string, IntlMessageFormat>();

/**
 * A message in a language. Values are put in as they are and never read as a message themselves; throws when one is
 * missing, so that no mail leaves with a hole in it.
 */
export const say = (language: Language, key: MessageKey, values: Readonly<Record<string, string | number>> = {}) => {
  const name = `${language} ${key}`;
  const message =
    compiled.get(name) ??
    new IntlMessageFormat(CATALOGUES[language][key], LOCALE[language], undefined, { ignoreTag: true });
  compiled.set(name, message);
  return String(message.format(values));
};
