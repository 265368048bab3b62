import type { Texts } from "#shared/domain/language.ts";
import type { CommonFacts, MailFacts, ToldDate } from "./mail-facts.ts";

const TITLE: Texts = {
  ar: "مشروع استنتاجات بشأن تبادل المعلومات الشرطية",
  en: "Draft conclusions on the exchange of police information",
  fr: "Projet de conclusions sur l’échange d’informations policières",
  es: "Proyecto de conclusiones sobre el intercambio de información policial",
};

const UNTIL: ToldDate = {
  ...{ anchor: "amendment-deadline", local: "2019-04-02T12:00", at: "2019-04-02T10:00:00.000Z" },
  passed: false,
};

const aboutText = ({ language }: CommonFacts) => ({ title: TITLE[language], out: ["ar", "en", "fr", "es"] as const });

/** A text, a later version of one, and one whose translation came when it could be amended already. */
export const circulationSamples = (common: CommonFacts, link: string): MailFacts<"circulation">[] => {
  const text = { ...common, ...aboutText(common), paragraphs: 14 };
  return [
    { ...text, revised: false, toDelegate: false, link },
    { ...text, out: [common.language], revised: true, toDelegate: true },
    { ...text, revised: false, toDelegate: true, link },
    { ...text, revised: false, until: UNTIL, toDelegate: false, link },
  ];
};

export const amendmentsSamples = (common: CommonFacts, link: string): MailFacts<"amendments-open">[] => [
  { ...common, ...aboutText(common), until: UNTIL, toDelegate: false, link },
  { ...common, ...aboutText(common), until: UNTIL, toDelegate: true, link },
  { ...common, ...aboutText(common), until: UNTIL, toDelegate: true },
];
