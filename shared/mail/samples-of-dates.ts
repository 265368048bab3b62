import type { Language, Texts } from "#shared/domain/language.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import type { Condition } from "#shared/domain/reminders/reminder.ts";
import type { CommonFacts, MailFacts, ToldDate } from "./mail-facts.ts";

const TITLES = {
  "session-start": {
    ar: "الجلسة العامة الأولى: التعاون في مكافحة الجريمة السيبرانية",
    en: "First plenary: working together against cybercrime",
    fr: "Première séance plénière\u00a0: lutter ensemble contre la cybercriminalité",
    es: "Primera sesión plenaria: juntos contra la ciberdelincuencia",
  },
  "amendment-deadline": {
    ar: "مشروع الإعلان بشأن تبادل المعلومات",
    en: "Draft declaration on the exchange of information",
    fr: "Projet de déclaration sur l’échange d’informations",
    es: "Proyecto de declaración sobre el intercambio de información",
  },
  "silence-expiry": {
    ar: "مشروع القرار رقم 4",
    en: "Draft resolution No. 4",
    fr: "Projet de résolution n°\u00a04",
    es: "Proyecto de resolución n.º\u00a04",
  },
  "action-due": {
    ar: "تعيين نقطة اتصال وطنية على مدار الساعة",
    en: "Designate a national contact point that answers day and night",
    fr: "Désigner un point de contact national joignable jour et nuit",
    es: "Designar un punto de contacto nacional disponible día y noche",
  },
} satisfies Partial<Record<Anchor, Texts>>;

const LOCAL: Readonly<Record<Anchor, readonly [local: string, at: string]>> = {
  "invitation-sent": ["2019-01-07T10:00", "2019-01-07T09:00:00.000Z"],
  "nomination-deadline": ["2019-02-01T00:00", "2019-01-31T23:00:00.000Z"],
  "confirmation-deadline": ["2019-03-15T17:00", "2019-03-15T16:00:00.000Z"],
  "conference-start": ["2019-04-09T09:00", "2019-04-09T07:00:00.000Z"],
  "conference-end": ["2019-04-11T18:00", "2019-04-11T16:00:00.000Z"],
  "session-start": ["2019-04-09T14:30", "2019-04-09T12:30:00.000Z"],
  "amendment-deadline": ["2019-04-02T12:00", "2019-04-02T10:00:00.000Z"],
  "silence-expiry": ["2019-05-04T18:00", "2019-05-04T16:00:00.000Z"],
  "action-due": ["2019-10-01T00:00", "2019-09-30T22:00:00.000Z"],
};

const dateOf = (anchor: Anchor, passed = anchor === "invitation-sent"): ToldDate => {
  const [local, at] = LOCAL[anchor];
  return { anchor, local, at, passed, ...(anchor in TITLES && { title: TITLES[anchor as keyof typeof TITLES] }) };
};

const WORDS: Readonly<Record<Language, { readonly subject: string; readonly body: string }>> = {
  ar: {
    subject: "بقي أسبوع واحد للتسمية",
    body: "تُغلق التسميات يوم الخميس 31 يناير 2019.\n\nنرجو أن تصلنا أسماء وفد الإمارات العربية المتحدة قبل ذلك.",
  },
  en: {
    subject: "One week left to nominate",
    body: "Nominations close on Thursday, 31 January 2019.\n\nWe would be grateful to have those of Ireland before then.",
  },
  fr: {
    subject: "Plus qu’une semaine",
    body: "Les désignations prennent fin le jeudi 31 janvier 2019.\n\nNous vous serions reconnaissants de nous faire parvenir celles de votre pays avant cette date.",
  },
  es: {
    subject: "Queda una semana",
    body: "Las designaciones terminan el jueves 31 de enero de 2019.\n\nLe agradeceríamos que nos enviara antes la de su país.",
  },
};

const SHARING: Readonly<Record<Language, readonly string[]>> = {
  ar: ["مريم الكعبي", "محمد المنصوري"],
  en: ["Zoë O'Brien-Łoś", "Seán Ó Briain"],
  fr: ["Aminata Kouassi", "Ibrahim Koné"],
  es: ["María José Núñez", "Luis Quispe"],
};

/** Each anchor and each condition, those who are told because others do not answer, and one in an organiser's words. */
export const reminderSamples = (common: CommonFacts, link: string): MailFacts<"reminder">[] => {
  const { language } = common;
  const neutral = (anchor: Anchor) => ({ ...common, date: dateOf(anchor), open: false, toDelegate: false });
  const asking = (anchor: Anchor, condition: Condition) => ({ ...neutral(anchor), condition, open: true });
  return [
    { ...asking("nomination-deadline", "has-not-submitted"), link },
    { ...asking("invitation-sent", "has-not-opened-invitation"), link },
    { ...asking("confirmation-deadline", "has-not-confirmed"), link },
    { ...neutral("conference-start"), toDelegate: true },
    { ...neutral("session-start"), toDelegate: true },
    neutral("conference-end"),
    neutral("amendment-deadline"),
    neutral("silence-expiry"),
    neutral("action-due"),
    { ...neutral("invitation-sent"), open: true, link },
    { ...neutral("nomination-deadline"), open: true, link },
    { ...neutral("confirmation-deadline"), open: true, link },
    { ...neutral("silence-expiry"), date: dateOf("silence-expiry", true) },
    { ...asking("nomination-deadline", "has-not-submitted"), link, rung: "alternate" },
    { ...asking("confirmation-deadline", "has-not-confirmed"), toDelegate: true, rung: "head" },
    { ...asking("session-start", "has-not-confirmed"), link },
    { ...asking("nomination-deadline", "has-not-submitted"), date: dateOf("nomination-deadline", true), open: false },
    {
      ...{ ...neutral("nomination-deadline"), open: true, link, names: SHARING[language] },
      words: WORDS[language],
    },
  ];
};

export const escalationSamples = (common: CommonFacts): MailFacts<"escalation">[] => {
  const about = (anchor: Anchor, condition: Condition) => ({ ...common, date: dateOf(anchor), condition, open: true });
  return [
    { ...about("nomination-deadline", "has-not-submitted"), unanswered: 3 },
    { ...about("invitation-sent", "has-not-opened-invitation"), unanswered: 1 },
    { ...about("confirmation-deadline", "has-not-confirmed"), open: false, unanswered: 2 },
  ];
};

export const changedDateSamples = (common: CommonFacts): MailFacts<"date-changed">[] =>
  (["nomination-deadline", "session-start", "conference-start"] as const).map((anchor) => ({
    ...common,
    date: dateOf(anchor),
  }));
