import type { Texts } from "#shared/domain/language.ts";
import type { ResultFacts } from "./deciding-facts.ts";
import type { CommonFacts, KindFacts, MailFacts, NamedPerson } from "./mail-facts.ts";
import { aboutText, DECIDED, SAMPLE_HASH, until } from "./samples-of-questions.ts";

const ALTERNATE: NamedPerson = { name: "Zoë O'Brien-Łoś", category: "ALTERNATE" };
const TIME = { from: "2019-04-10T07:00:00.000Z", until: "2019-04-11T16:00:00.000Z" };

export const actingHeadSamples = (common: CommonFacts, link: string): MailFacts<"acting-head">[] => [
  { ...common, person: ALTERNATE, isReader: true, what: "designated", ...TIME, link },
  { ...common, person: ALTERNATE, isReader: false, what: "designated", ...TIME },
  { ...common, person: ALTERNATE, isReader: true, what: "ended" },
  { ...common, person: ALTERNATE, isReader: false, what: "ended" },
];

export const linkAlertSamples = (common: CommonFacts): MailFacts<"link-alert">[] =>
  (["second-device", "code-locked"] as const).flatMap((what) =>
    [true, false].map((isReader) => ({ ...common, what, person: ALTERNATE, isReader })),
  );

const REASON: Texts = {
  ar: "يحل هذا التعديل محل النص بأكمله، وهو بذلك اقتراح منافس وليس تعديلًا.",
  en: "It takes the place of the whole text: that is a rival proposal, and no amendment.",
  fr: "Il remplace tout le texte\u00a0: c’est une proposition rivale, et non un amendement.",
  es: "Sustituye a todo el texto: es una propuesta rival, no una enmienda.",
};

export const amendmentOutcomeSamples = (common: CommonFacts, link: string): MailFacts<"amendment-outcome">[] => {
  const about = { ...common, title: aboutText(common).title, amendment: "faster-replies" };
  return [
    { ...about, what: "admitted", link },
    ...(["accepted", "adopted", "rejected"] as const).map((what) => ({ ...about, what })),
    { ...about, what: "ruled-out", reason: REASON[common.language] },
    { ...about, what: "lapsed", because: "replies-in-a-day" },
  ];
};

export const silenceOpenedSamples = (common: CommonFacts, link: string): MailFacts<"silence-opened">[] => {
  const text = { ...common, ...aboutText(common), until: until(DECIDED) };
  return [
    { ...text, entitled: true, toDelegate: true, link },
    { ...text, entitled: true, toDelegate: false, link },
    { ...text, entitled: false, toDelegate: false, link },
    { ...text, entitled: false, toDelegate: true },
  ];
};

export const silenceNewsSamples = (common: CommonFacts, link: string): MailFacts<"silence-news">[] => {
  const text = { ...common, ...aboutText(common), toDelegate: true, link };
  return [
    { ...text, what: "extended", from: until(DECIDED), until: until("2019-05-07T16:00:00.000Z") },
    { ...text, toDelegate: false, what: "adopted-ad-referendum", until: until("2019-06-03T16:00:00.000Z") },
  ];
};

export const silenceOfficeSamples = (common: CommonFacts): MailFacts<"silence-office">[] => {
  const about = { ...common, title: aboutText(common).title };
  return [
    { ...about, what: "announce" },
    { ...about, what: "not-served", countries: ["BOL", "FJI", "NER"] },
    ...(["notice-failed", "hand-over-ordered", "came-too-late", "objection-added"] as const).map((what) => ({
      ...{ ...about, what, of: "FJI" },
    })),
  ];
};

const COUNT = { yes: 112, no: 31, abstain: 24 };

/** Every way in which a decision can end, and what each of them tells or leaves untold. */
export const decisionResultSamples = (common: CommonFacts, link: string): MailFacts<"decision-result">[] => {
  const about = { ...common, title: aboutText(common).title, link };
  const sealed = { ...about, root: SAMPLE_HASH };
  const silence = { mode: "silence", byAmendment: false } as const;
  const vote = { mode: "vote", entitled: 171, notVoting: 4 } as const;
  const broken = { ...silence, outcome: "SILENCE_BROKEN" } as const;
  const ends: (Omit<KindFacts["decision-result"], "title"> & ResultFacts)[] = [
    { ...sealed, mode: "consensus", outcome: "ADOPTED", statements: 2 },
    { ...sealed, mode: "consensus", outcome: "NO_CONSENSUS", statements: 0 },
    { ...sealed, ...silence, outcome: "ADOPTED", statements: 1 },
    { ...sealed, ...broken, objectors: ["BOL"], statements: 0 },
    { ...sealed, ...broken, objectors: ["BOL", "FJI", "NER"], byAmendment: true, statements: 0 },
    { ...sealed, ...broken, statements: 0 },
    { ...sealed, ...silence, outcome: "SERVICE_UNPROVEN", statements: 0 },
    { ...sealed, ...vote, outcome: "ADOPTED", count: COUNT, statements: 12 },
    { ...sealed, ...vote, outcome: "NOT_ADOPTED", count: { yes: 31, no: 112, abstain: 24 }, statements: 3 },
    { ...sealed, mode: "vote", entitled: 171, outcome: "VOID", statements: 0 },
    {
      ...sealed,
      mode: "vote",
      entitled: 171,
      outcome: "VOID",
      voidBecause: "ballots-and-voters-differ",
      statements: 0,
    },
    { ...about, mode: "vote", entitled: 4, outcome: "ADOPTED", statements: 0 },
  ];
  return ends.map((end) => ({ ...about, ...end }));
};
