import { describe, expect, test } from "vitest";
import type { MailKind } from "#shared/contracts/mail.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { samplesOf } from "#shared/mail/samples.ts";
import { writerFor } from "#shared/mail/writer.ts";
import { visible } from "./support/hostile.ts";

/** The text part with all spaces alike and nothing invisible. */
const said = <K extends MailKind>(kind: K, language: Language, changes: object, variant = 0): string => {
  const facts = samplesOf(kind, language, "https://passerelle.example")[variant];
  return visible(renderMail(kind, { ...facts, ...changes } as never).text).replaceAll("\u00a0", " ");
};

/** Summer in Paris, where the sample conference is: two hours ahead. */
const at = (instant: string, local: string) => ({
  until: { anchor: "silence-expiry", at: instant, local, passed: false } as const,
});
const EVENING = at("2019-05-04T16:00:00.000Z", "2019-05-04T18:00");
const MIDNIGHT = at("2019-05-03T22:00:00.000Z", "2019-05-04T00:00");

const BEFORE: Readonly<Record<Language, (time: string) => string>> = {
  ar: (time) => `قبل الساعة ${time} من يوم السبت 4 مايو 2019.`,
  en: (time) => `before ${time} on Saturday, 4 May 2019.`,
  fr: (time) => `avant le samedi 4 mai 2019 à ${time}.`,
  es: (time) => `antes de las ${time} h del sábado 4 de mayo de 2019.`,
};

const LINE: Readonly<Record<Language, string>> = {
  ar: "الاعتراضات قبل: السبت، 4 مايو 2019، الساعة 18:00 (توقيت وسط أوروبا، UTC+2)",
  en: "Objections before: Saturday, 4 May 2019, 18:00 (Central European Time, UTC+2)",
  fr: "Objections avant : samedi 4 mai 2019, 18:00 (heure d’Europe centrale, UTC+2)",
  es: "Objeciones antes del: sábado, 4 de mayo de 2019, 18:00 (hora de Europa central, UTC+2)",
};

const THE_DAY_BEFORE: Readonly<Record<Language, RegExp>> = {
  ar: /3 مايو/,
  en: /3 May/,
  fr: /3 mai/,
  es: /3 de mayo/,
};

const TOO_LATE: Readonly<Record<Language, string>> = {
  ar: "كل ما نستلمه في تلك اللحظة أو بعدها يكون قد فات أوانه",
  en: "What we receive at that instant or later is too late",
  fr: "Ce que nous recevons à cet instant ou plus tard est hors délai",
  es: "Lo que recibamos en ese instante o después llega fuera de plazo",
};

describe.each(LANGUAGES)("in %s", (language) => {
  test("a silence ends at an instant, in a sentence and on a line of its own with its zone; then is too late", () => {
    const text = said("silence-opened", language, EVENING);
    expect(text).toContain(BEFORE[language]("18:00"));
    expect(text).toContain(LINE[language]);
    expect(text).toContain(TOO_LATE[language]);
  });

  test("one that ends at midnight ends at 00:00 of the day that begins, not on the day before", () => {
    const text = said("silence-opened", language, MIDNIGHT);
    expect(text).toContain(BEFORE[language]("00:00"));
    expect(text).not.toMatch(THE_DAY_BEFORE[language]);
  });

  test("control: said as deadlines are, it would be before the day on which one may still object", () => {
    const [facts] = samplesOf("silence-opened", language, "https://passerelle.example");
    const when = writerFor({ ...facts, ...MIDNIGHT } as never).when(MIDNIGHT.until);
    expect(visible(when).replaceAll("\u00a0", " ")).toMatch(THE_DAY_BEFORE[language]);
  });

  test("so do one that was extended, and the days of those who were absent", () => {
    for (const variant of [0, 1])
      expect(said("silence-news", language, EVENING, variant)).toContain(BEFORE[language]("18:00"));
  });

  test("a vote that closes at an announced instant says so to those who vote and to those who are told", () => {
    for (const variant of [0, 1])
      expect(said("ballot-open", language, EVENING, variant)).toContain(BEFORE[language]("18:00"));
    for (const variant of [0, 1])
      expect(said("ballot-closing", language, EVENING, variant)).toContain(BEFORE[language]("18:00"));
  });

  test("who acts for a head does so from an instant to another, in the conference's zone", () => {
    const text = said("acting-head", language, { from: "2019-04-10T07:00:00.000Z", until: "2019-04-11T16:00:00.000Z" });
    expect(text.match(/09:00/g)).toHaveLength(2);
    expect(text.match(/18:00/g)).toHaveLength(2);
    expect(text.match(/UTC\+2/g)).toHaveLength(2);
  });
});
