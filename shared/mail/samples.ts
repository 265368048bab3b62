import { MAIL_KINDS, type MailKind } from "#shared/contracts/mail.ts";
import { CODE_PURPOSES } from "#shared/domain/code.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import type { CommonFacts, MailFacts, NamedPerson } from "./mail-facts.ts";
import { changedDateSamples, escalationSamples, reminderSamples } from "./samples-of-dates.ts";
import {
  actingHeadSamples,
  amendmentOutcomeSamples,
  decisionResultSamples,
  linkAlertSamples,
  silenceNewsSamples,
  silenceOfficeSamples,
  silenceOpenedSamples,
} from "./samples-of-decisions.ts";
import { actSamples, ballotClosingSamples, ballotOpenSamples } from "./samples-of-questions.ts";
import { amendmentsSamples, circulationSamples } from "./samples-of-texts.ts";

/** The conference that every sample mail is about. */
export const SAMPLE_CONFERENCE: CommonFacts["conference"] = {
  title: {
    ar: "المؤتمر السنوي الخامس عشر لرؤساء المكاتب المركزية الوطنية",
    en: "15th Annual Conference of Heads of National Central Bureaus",
    fr: "15e Conférence annuelle des chefs de Bureaux centraux nationaux",
    es: "15.ª Conferencia anual de jefes de Oficinas Centrales Nacionales",
  },
  venue: {
    name: { ar: "مركز المؤتمرات", en: "Conference Centre", fr: "Centre de congrès", es: "Centro de congresos" },
    city: { ar: "ليون", en: "Lyon", fr: "Lyon", es: "Lyon" },
    country: "FRA",
  },
  zone: "Europe/Paris",
  startsOn: "2019-04-09",
  endsOn: "2019-04-11",
  nominationDeadline: "2019-02-01T00:00",
  confirmationDeadline: "2019-03-15T17:00",
  secretariat: {
    name: {
      ar: "أمانة المؤتمر",
      en: "Conference Secretariat",
      fr: "Secrétariat de la Conférence",
      es: "Secretaría de la Conferencia",
    },
  },
};

const HEAD: NamedPerson = { name: "Mohammed Al Mansouri", nameInOwnScript: "محمد المنصوري", category: "HEAD" };
const ADVISER: NamedPerson = { name: "Zoë O'Brien-Łoś", category: "ADVISER" };
const SUCCESSOR: NamedPerson = { name: "Đỗ Nguyễn", category: "ADVISER" };

const READER: Readonly<Record<Language, { readonly country: string; readonly name: string }>> = {
  ar: { country: "ARE", name: "محمد المنصوري" },
  en: { country: "IRL", name: "Zoë O'Brien-Łoś" },
  fr: { country: "CIV", name: "Aminata Kouassi" },
  es: { country: "PER", name: "María José Núñez" },
};

const REASON: Readonly<Record<Language, string>> = {
  ar: "نرجو إضافة رئيس للوفد: الوفد الحالي يضم مستشارين فقط.",
  en: "Please add a head of delegation: at present there are only advisers.",
  fr: "Merci d’ajouter un chef de délégation : il n’y a pour l’instant que des conseillers.",
  es: "Le rogamos que añada un jefe de delegación: por ahora solo hay asesores.",
};

const MAILING: Readonly<Record<Language, { readonly subject: string; readonly body: string }>> = {
  ar: {
    subject: "برنامج المؤتمر",
    body: "أصبح برنامج الأيام الثلاثة جاهزًا، وتبدأ الجلسة الافتتاحية يوم 9 أبريل الساعة التاسعة.\n\nنرجو الحضور إلى القاعة قبل الموعد بربع ساعة.",
  },
  en: {
    subject: "The programme is ready",
    body: "The programme of the three days is ready. The opening begins on 9 April at nine.\n\nPlease be in the hall a quarter of an hour before.",
  },
  fr: {
    subject: "Programme de la conférence",
    body: "Le programme des trois jours est prêt. L’ouverture a lieu le 9 avril à neuf heures.\n\nMerci d’être en salle un quart d’heure plus tôt.",
  },
  es: {
    subject: "Programa de la conferencia",
    body: "El programa de los tres días está listo. La apertura es el 9 de abril a las nueve.\n\nLe rogamos que esté en la sala un cuarto de hora antes.",
  },
};

/** Sample mails of a kind in a language, for the gallery and the tests; a withdrawal is told in three ways. */
export const samplesOf = <K extends MailKind>(kind: K, language: Language, publicUrl: string): MailFacts<K>[] => {
  const { country, name: readerName } = READER[language];
  const common: CommonFacts = {
    ...{ language, conference: SAMPLE_CONFERENCE, country, readerName },
    at: "2019-01-14T14:32:07.000Z",
  };
  const link = `${publicUrl}/l/${language}?conference=honcb-15#${"k3YpT0w9QmVxZr7LbN2s".repeat(3).slice(0, 43)}`;
  const office = { ...common, readerName: SAMPLE_CONFERENCE.secretariat.name[language] };
  const people = [HEAD, ADVISER];
  const reason = REASON[language];
  const samples: { readonly [Name in MailKind]: readonly MailFacts<Name>[] } = {
    invitation: [{ ...common, link }],
    link: [
      { ...common, link },
      { ...common, link, toDelegate: true },
    ],
    code: CODE_PURPOSES.map((purpose) => ({ ...common, code: "042917", purpose })),
    "submission-receipt": [{ ...common, people }],
    "regrets-receipt": [common],
    "decision-approved": [{ ...common, link, people }],
    "decision-returned": [{ ...common, link, reason }],
    "decision-refused": [{ ...common, reason }],
    "decision-restored": [{ ...common, reason, people }],
    confirmation: [{ ...common, person: HEAD }],
    replacement: [{ ...common, leaves: ADVISER, joins: SUCCESSOR }],
    "conference-changed": [{ ...common, person: HEAD }],
    withdrawal: [
      { ...common, who: "delegate", person: ADVISER },
      { ...common, who: "delegation" },
      { ...common, who: "reader" },
    ],
    "conference-off": [
      { ...common, why: "postponed" },
      { ...common, why: "cancelled" },
    ],
    reminder: reminderSamples(common, link),
    escalation: escalationSamples(office),
    "date-changed": changedDateSamples(common),
    circulation: circulationSamples(common, link),
    "amendments-open": amendmentsSamples(common, link),
    "acting-head": actingHeadSamples(common, link),
    "link-alert": linkAlertSamples(common),
    "act-receipt": actSamples(common),
    "amendment-outcome": amendmentOutcomeSamples(common, link),
    "silence-opened": silenceOpenedSamples(common, link),
    "silence-news": silenceNewsSamples(common, link),
    "silence-office": silenceOfficeSamples(office),
    "ballot-open": ballotOpenSamples(common, link),
    "ballot-closing": ballotClosingSamples(common, link),
    "decision-result": decisionResultSamples(common, link),
    mailing: [{ ...common, ...MAILING[language], test: false }],
    "contact-broken": [
      { ...common, who: "contact", person: SUCCESSOR, office: false },
      { ...common, who: "delegate", person: HEAD, office: false },
      { ...common, who: "contact", person: SUCCESSOR, office: true },
    ],
    "lane-stopped": [
      { ...common, why: "bounces" },
      { ...common, why: "complaints" },
    ],
  };
  return [...(samples[kind] as readonly MailFacts<K>[])];
};

/** Every sample there is. */
export const allSamples = (publicUrl: string): { kind: MailKind; language: Language; facts: MailFacts }[] =>
  MAIL_KINDS.flatMap((kind) =>
    LANGUAGES.flatMap((language) => samplesOf(kind, language, publicUrl).map((facts) => ({ kind, language, facts }))),
  );
