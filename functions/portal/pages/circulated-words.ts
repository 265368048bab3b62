import type { Language } from "#shared/domain/language.ts";

export interface CirculatedWords {
  readonly heading: string;
  readonly amendUntil: string;
  readonly read: string;
  /** Where the text is not out in the page's language: `{language}` is the one that it is shown in. */
  readonly shownIn: string;
}

/** Words around the texts that were circulated, on the page behind a link. */
export const CIRCULATED_WORDS: Readonly<Record<Language, CirculatedWords>> = {
  en: {
    heading: "Texts of the conference",
    amendUntil: "Amendments until",
    read: "Read the text",
    shownIn: "This text is not available in English yet. It is shown here in {language}.",
  },
  fr: {
    heading: "Textes de la conférence",
    amendUntil: "Amendements jusqu’au",
    read: "Lire le texte",
    shownIn: "Ce texte n’est pas encore disponible en français. Il est affiché ici en {language}.",
  },
  es: {
    heading: "Textos de la conferencia",
    amendUntil: "Enmiendas hasta el",
    read: "Leer el texto",
    shownIn: "Este texto aún no está disponible en español. Aquí se muestra en {language}.",
  },
  ar: {
    heading: "نصوص المؤتمر",
    amendUntil: "التعديلات حتى",
    read: "قراءة النص",
    shownIn: "لا يتوفر هذا النص بالعربية بعد، ويُعرض هنا باللغة {language}.",
  },
};
