import { describe, expect, test } from "vitest";
import { CODE_PURPOSES } from "#shared/domain/code.ts";
import { countryName } from "#shared/domain/country.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import type { KindFacts } from "#shared/mail/mail-facts.ts";
import type { MessageKey } from "#shared/mail/messages/en.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { samplesOf } from "#shared/mail/samples.ts";
import { CATALOGUES, say } from "#shared/mail/say.ts";
import { textOfHtml, visible } from "./support/hostile.ts";

const PUBLIC_URL = "https://passerelle.example";
const OBJECTORS = ["BOL", "FJI", "NER"];

const all = <K extends keyof KindFacts>(kind: K, facts: object): string => {
  const { subject, text, html } = renderMail(kind, facts as never);
  return visible(`${subject}\n${text}\n${textOfHtml(html)}`).replaceAll("\u00a0", " ");
};

const message = (key: MessageKey, language: Language) => CATALOGUES[language][key].replaceAll("\u00a0", " ");

const results = (language: Language) => samplesOf("decision-result", language, PUBLIC_URL);
const countriesIn = (text: string, language: Language) =>
  OBJECTORS.filter((country) => text.includes(countryName(country, language)));

/** The words for a choice, as a table of results has them. */
const choicesIn = (text: string, language: Language): string[] =>
  (["label.yes", "label.no", "label.abstain"] as const)
    .map((key) => CATALOGUES[language][key])
    .filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text));

/** What stands beside these words in the text part. */
const numbersIn = (text: string, language: Language): string[] =>
  (["label.yes", "label.no", "label.abstain"] as const).flatMap(
    (key) => new RegExp(`^${CATALOGUES[language][key]} ?: (\\d+)$`, "mu").exec(text)?.[1] ?? [],
  );

describe.each(LANGUAGES)("in %s", (language) => {
  test("who broke a silence is named where the rules name it, and nowhere else", () => {
    for (const facts of results(language)) {
      const named = "objectors" in facts ? facts.objectors : [];
      expect(countriesIn(all("decision-result", facts), language)).toEqual(named);
    }
    // Control: they are found where they are named.
    expect(results(language).filter((facts) => "objectors" in facts)).toHaveLength(2);
  });

  test("of those who are not proven to have been told, only the secretariat hears", () => {
    const offices = samplesOf("silence-office", language, PUBLIC_URL).map((facts) => all("silence-office", facts));
    expect(offices.filter((text) => countriesIn(text, language).length === OBJECTORS.length)).toHaveLength(1);
    const unproven = results(language).find(({ outcome }) => outcome === "SERVICE_UNPROVEN") ?? {};
    expect(countriesIn(all("decision-result", unproven), language)).toEqual([]);
  });

  test("a receipt of a ballot does not say what it says", () => {
    const ballots = samplesOf("act-receipt", language, PUBLIC_URL).filter((facts) => "method" in facts);
    expect(ballots.length).toBeGreaterThan(3);
    for (const facts of ballots) expect(choicesIn(all("act-receipt", facts), language)).toEqual([]);
    // Control: the numbers of a result stand beside these words.
    const counted = results(language).find((facts) => "count" in facts) ?? {};
    expect(choicesIn(all("decision-result", counted), language)).toHaveLength(3);
  });

  test("nor does a choice that slips in among its facts get into the mail", () => {
    const [ballot] = samplesOf("act-receipt", language, PUBLIC_URL).filter((facts) => facts.act === "ballot");
    expect(all("act-receipt", { ...ballot, choice: "ABSTAIN" })).toBe(all("act-receipt", ballot as object));
  });

  test("numbers of a secret vote of few are not given, and there is no record to check", () => {
    const few = results(language).find((facts) => facts.root === undefined) ?? {};
    const text = all("decision-result", few);
    expect(text).toContain(message("decision-result.few", language));
    expect(numbersIn(text, language)).toEqual([]);
    expect(text).not.toContain("SHA-256");
    const many = all("decision-result", results(language).find((facts) => "count" in facts) ?? {});
    expect(many).not.toContain(message("decision-result.few", language));
    expect(numbersIn(many, language)).toEqual(["112", "31", "24"]);
  });

  test("a void vote says why, and not that anything was decided", () => {
    const void_ = results(language).filter(({ outcome }) => outcome === "VOID");
    const said = (key: "quorum-lost" | "ballots-and-voters-differ") =>
      void_.filter((facts) =>
        all("decision-result", facts).includes(message(`decision-result.vote.${key}.said`, language)),
      );
    expect([said("quorum-lost"), said("ballots-and-voters-differ")].map(({ length }) => length)).toEqual([1, 1]);
  });

  test("whoever has a link of their own is told to object with it; the others are told who does", () => {
    const [head, contact, observer] = samplesOf("silence-opened", language, PUBLIC_URL).map((facts) =>
      all("silence-opened", facts),
    );
    const own = message("silence-opened.delegate.how", language);
    const others = message("silence-opened.contact.how", language);
    const told = [head, contact, observer].map((text = "") => [text.includes(own), text.includes(others)]);
    expect(told).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  test("a code says what it is for, and each purpose another thing", () => {
    const asks = samplesOf("code", language, PUBLIC_URL).map((facts) => all("code", facts));
    expect(new Set(asks)).toHaveLength(CODE_PURPOSES.length);
    const { purpose: _, ...old } = samplesOf("code", language, PUBLIC_URL)[0] ?? {};
    expect(all("code", old)).toContain(message("code.ask", language));
  });
});

test("reservations and statements are counted in the forms of Arabic", () => {
  const said = (count: number) => say("ar", "decision-result.statements", { count });
  expect(said(1)).toContain("تحفظ أو بيان واحد");
  expect(said(2)).toContain("تحفظان أو بيانان");
  expect(said(3)).toContain("3 تحفظات أو بيانات");
  expect(said(11)).toContain("11 تحفظًا أو بيانًا");
  expect(said(100)).toContain("100 تحفظ أو بيان.");
});
