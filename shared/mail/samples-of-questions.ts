import type { VoteMethod } from "#shared/domain/conclusions/votes/vote.ts";
import { VOTE_METHODS } from "#shared/domain/conclusions/votes/vote.ts";
import type { Texts } from "#shared/domain/language.ts";
import type { ActFacts } from "./deciding-facts.ts";
import type { CommonFacts, MailFacts, ToldDate } from "./mail-facts.ts";

const TITLE: Texts = {
  ar: "مشروع استنتاجات بشأن تبادل المعلومات الشرطية",
  en: "Draft conclusions on the exchange of police information",
  fr: "Projet de conclusions sur l’échange d’informations policières",
  es: "Proyecto de conclusiones sobre el intercambio de información policial",
};

const QUESTION: Texts = {
  ar: "هل تُختتم مناقشة البند 4 من جدول الأعمال؟",
  en: "Shall the debate on item 4 of the agenda be closed?",
  fr: "Le débat sur le point 4 de l’ordre du jour est-il clos\u00a0?",
  es: "¿Se cierra el debate sobre el tema 4 del programa?",
};

/** SHA-256 of nothing that is. */
export const SAMPLE_HASH = "3f9a1c7be04d2586".repeat(4);
/** When the silence and the votes of the samples end. */
export const DECIDED = "2019-05-04T16:00:00.000Z";

export const aboutText = ({ language }: CommonFacts) => ({
  title: TITLE[language],
  out: ["ar", "en", "fr", "es"] as const,
});

/** In Paris, in summer. */
export const until = (at: string): ToldDate => ({
  ...{ anchor: "silence-expiry", at, passed: false },
  local: new Date(Date.parse(at) + 2 * 3_600_000).toISOString().slice(0, 16),
});

export const actSamples = (common: CommonFacts): MailFacts<"act-receipt">[] => {
  const { title } = aboutText(common);
  const amendment = { title, amendment: "faster-replies" };
  const vote = (method: VoteMethod) => ({ title, method });
  const acts: ActFacts[] = [
    ...(
      ["tabled", "supported", "support-ended", "amendment-withdrawn", "taken-over", "merged", "rebased"] as const
    ).map((act) => ({ ...amendment, act })),
    { ...vote("recorded"), act: "ballot", number: 1, hash: SAMPLE_HASH },
    { ...vote("recorded"), ...amendment, act: "ballot", number: 2, replaces: 1, hash: SAMPLE_HASH },
    { question: QUESTION[common.language], method: "recorded", act: "ballot", number: 1, hash: SAMPLE_HASH },
    { ...vote("secret"), act: "secret-ballot" },
    { ...vote("recorded"), act: "correction" },
    ...(
      ["objection", "silence-amendment", "late-objection", "late-amendment", "silence-statement", "statement"] as const
    ).map((act) => ({ act, title, hash: SAMPLE_HASH })),
    { act: "consensus-objection", title },
    { act: "statement-withdrawn", title },
  ];
  return acts.map((act) => ({ ...common, ...act }));
};

/** Each method, for those who vote and those who are told; without an end that was announced; and each kind of question. */
export const ballotOpenSamples = (common: CommonFacts, link: string): MailFacts<"ballot-open">[] => {
  const { title } = aboutText(common);
  const end = { until: until(DECIDED) };
  return [
    ...VOTE_METHODS.flatMap((method) =>
      [true, false].map((toDelegate) => ({ ...common, title, method, toDelegate, ...end, link })),
    ),
    { ...common, title, amendment: "faster-replies", method: "recorded", toDelegate: true, link },
    { ...common, question: QUESTION[common.language], method: "recorded", toDelegate: false },
  ];
};

export const ballotClosingSamples = (common: CommonFacts, link: string): MailFacts<"ballot-closing">[] => {
  const about = { ...common, until: until(DECIDED), link };
  const { title } = aboutText(common);
  return [
    { ...about, title, method: "recorded", toDelegate: true },
    { ...about, title, method: "secret", toDelegate: false },
    { ...about, question: QUESTION[common.language], method: "recorded", toDelegate: true },
  ];
};
