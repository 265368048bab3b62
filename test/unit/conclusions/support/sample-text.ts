import { createHash } from "node:crypto";
import {
  type ConclusionText,
  type Hash,
  paragraphHash,
  type TextPlan,
  TITLE,
  type Translations,
} from "#shared/domain/conclusions/conclusion-text.ts";
import { drafted } from "#shared/domain/conclusions/text-plan.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";

export const sha256: Hash = (text) => createHash("sha256").update(text, "utf8").digest("hex");

export const samplePlan: TextPlan = {
  original: "en",
  title: "Conclusions on police information sharing",
  paragraphs: [
    {
      id: "recalling",
      part: "preamble",
      origin: { kind: "rapporteur" },
      text: "Recalling the conclusions of the previous conference,",
    },
    {
      id: "darknet",
      part: "operative",
      origin: { kind: "region", region: "europe" },
      text: "Encourages members to share what they learn about markets on the darknet.",
    },
    {
      id: "training",
      part: "operative",
      origin: { kind: "session", session: "round-table-africa" },
      text: "Asks the secretariat to offer training to every bureau by 2021.",
    },
  ],
};

const WORDS: Record<string, Record<Exclude<Language, "en">, string>> = {
  [TITLE]: {
    ar: "استنتاجات بشأن تبادل المعلومات الشرطية",
    fr: "Conclusions sur l’échange d’informations policières",
    es: "Conclusiones sobre el intercambio de información policial",
  },
  recalling: {
    ar: "إذ يستذكر استنتاجات المؤتمر السابق،",
    fr: "Rappelant les conclusions de la conférence précédente,",
    es: "Recordando las conclusiones de la conferencia anterior,",
  },
  darknet: {
    ar: "يشجع الأعضاء على تبادل ما يعرفونه عن أسواق الشبكة المظلمة.",
    fr: "Encourage les membres à partager ce qu’ils apprennent : les marchés du darknet.",
    es: "Alienta a los miembros a compartir lo que sepan de los mercados de la red oscura.",
  },
  training: {
    ar: "يطلب إلى الأمانة تقديم التدريب إلى كل مكتب بحلول عام 2021.",
    fr: "Demande au secrétariat d’offrir une formation à chaque bureau d’ici à 2021.",
    es: "Pide a la secretaría que ofrezca formación a cada oficina antes de 2021.",
  },
};

/** Words for a passage; made up where the sample has none. */
export const wordsFor = (id: string, language: Exclude<Language, "en">, text: string): string =>
  WORDS[id]?.[language] ?? `${language}: ${text}`;

/** The plan with every passage translated and reviewed in these languages. */
export const inLanguages = (
  plan: TextPlan = samplePlan,
  languages: readonly Language[] = LANGUAGES,
  state: "DRAFT" | "REVIEWED" = "REVIEWED",
): ConclusionText => {
  const text = drafted(plan, LANGUAGES);
  const translations = (id: string, source: string): Translations =>
    Object.fromEntries(
      languages.flatMap((language) =>
        language === "en"
          ? []
          : [
              [
                language,
                { text: wordsFor(id, language, source), sourceHash: paragraphHash({ text: source }, sha256), state },
              ],
            ],
      ),
    );
  return {
    ...text,
    title: { text: text.title.text, translations: translations(TITLE, text.title.text) },
    paragraphs: text.paragraphs.map((paragraph) => ({
      ...paragraph,
      translations: translations(paragraph.id, paragraph.text),
    })),
  };
};

/** The plan with other words for one paragraph. */
export const planWith = (id: string, text: string, plan: TextPlan = samplePlan): TextPlan => ({
  ...plan,
  paragraphs: plan.paragraphs.map((paragraph) => (paragraph.id === id ? { ...paragraph, text } : paragraph)),
});
