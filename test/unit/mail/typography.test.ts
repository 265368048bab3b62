import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples } from "#shared/mail/samples.ts";
import { CATALOGUES } from "#shared/mail/say.ts";

interface Element {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

const parsed = (message: string): readonly Element[] =>
  new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst() as unknown as readonly Element[];

/** The words of a message, one reading for each form that a number can give it; values are an x. */
const readings = (elements: readonly Element[]): string[] =>
  elements.reduce<string[]>(
    (texts, { type, value, options }) => {
      const next = options
        ? Object.values(options).flatMap((option) => readings(option.value))
        : [type === 0 ? value : "x"];
      return texts.flatMap((text) => next.map((more) => text + more));
    },
    [""],
  );

/** What a printer of the language would send back. */
const SLIPS: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [/[^\u00a0\u202f][:;!?»]/u, /[ \u00a0]{2}/u, /'/u, /«[^\u00a0]/u, /[\u00a0 ][,.]/u],
  en: [/ [:;!?,.]/u, / {2}/u, /['"]/u],
  es: [/ [:;!?,.]/u, / {2}/u, /['"]/u],
  // A comma that is turned the other way, and digits of another kind than those of the dates.
  ar: [/[,;?]/u, / {2}/u, /['"]/u, / [،؛؟:.]/u, /[٠-٩]/u],
};

const turned = (text: string, open: string, close: string) => text.split(open).length === text.split(close).length;

const slipsIn = (text: string, language: Language): string[] => [
  ...SLIPS[language].flatMap((slip) => slip.exec(text)?.[0] ?? []),
  ...(language !== "es" || (turned(text, "¿", "?") && turned(text, "¡", "!")) ? [] : ["¿¡"]),
  ...(text === text.trim() ? [] : ["space at an end"]),
];

describe.each(LANGUAGES)("%s", (language) => {
  test("each message is set as its language sets it", () => {
    for (const [key, message] of Object.entries(CATALOGUES[language]))
      for (const text of readings(parsed(message))) expect(slipsIn(text, language), `${key}: ${text}`).toEqual([]);
  });

  test("a number has every form that its language tells apart", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = Object.values(CATALOGUES[language])
      .flatMap(parsed)
      .filter(({ type }) => type === 6);
    expect(plurals.length).toBeGreaterThan(0);
    // French and Spanish keep a form for millions, and no delegation has as many.
    for (const { options = {} } of plurals)
      expect(Object.keys(options).sort()).toEqual(
        needed.filter((form) => language === "ar" || form !== "many").toSorted(),
      );
  });
});

test("Arabic has all six forms", () => {
  const forms = parsed(CATALOGUES.ar["submission-receipt.said"])[0]?.options ?? {};
  expect(Object.keys(forms)).toEqual(["zero", "one", "two", "few", "many", "other"]);
});

test("in a mail that is put together nothing is doubled or left hanging where values were put in", () => {
  for (const { kind, language, facts } of allSamples("https://passerelle.example")) {
    const { subject, text } = renderMail(kind, facts as never);
    for (const line of [subject, ...text.split("\n")].map((one) =>
      one.replace(/[\u200c\u200e\u200f\u2068\u2069]/g, ""),
    ))
      expect(line, `${kind} in ${language}: ${line}`).not.toMatch(/ {2}|[,،] ?[,،.]|\(\)|\( | \)|^[ ,،:]|[^.]\.\.$/);
  }
});

test("control: slips of each language are found", () => {
  const slips: [Language, string][] = [
    ["fr", "Voici : le lien"],
    ["fr", "Voici: le lien"],
    ["fr", "L'invitation"],
    ["es", "Viene?"],
    ["es", "Bienvenida!"],
    ["ar", "ليون, فرنسا"],
    ["ar", "هل تشاركون?"],
    ["en", "your country's link"],
    ["en", "Two  spaces"],
  ];
  for (const [language, text] of slips) expect(slipsIn(text, language), text).not.toEqual([]);
  expect(slipsIn("Voici\u00a0: le lien", "fr")).toEqual([]);
  expect(slipsIn("¿Viene?", "es")).toEqual([]);
});
