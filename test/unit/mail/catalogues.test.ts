import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#shared/domain/language.ts";
import { en, type MessageKey } from "#shared/mail/messages/en.ts";
import { CATALOGUES, say } from "#shared/mail/say.ts";

const KEYS = Object.keys(en) as MessageKey[];

/** The values that a message asks for. */
const valuesIn = (message: string): string[] =>
  [...new Set(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst().flatMap(argument))].sort();
const argument = (element: object): string[] => {
  const { type, value } = element as { type: number; value: string };
  return type === 0 || type === 7 ? [] : [value];
};

describe.each(LANGUAGES)("%s", (language) => {
  test("has every message, and no other", () => {
    expect(Object.keys(CATALOGUES[language]).sort()).toEqual([...KEYS].sort());
    for (const key of KEYS) expect(CATALOGUES[language][key].trim(), key).not.toBe("");
  });

  test("asks for the same values as English in each message", () => {
    for (const key of KEYS) expect(valuesIn(CATALOGUES[language][key]), key).toEqual(valuesIn(en[key]));
  });

  test("has no message left in English", () => {
    const same = KEYS.filter((key) => language !== "en" && /[a-z]{4}/i.test(en[key].replace(/\{[^}]*\}/g, "")));
    // The words that French has in common with English.
    for (const key of same)
      if (CATALOGUES[language][key] === en[key])
        expect(["Invitation", "Dates", "Europe", "Objections", "Abstentions"]).toContain(en[key]);
  });
});

test("a message with a value missing throws instead of leaving a hole", () => {
  expect(() => say("fr", "invitation.ask")).toThrow();
});

test("a number takes the form that its language has for it", () => {
  const said = (count: number) => say("ar", "submission-receipt.said", { count });
  expect(said(1)).toContain("عضوًا واحدًا");
  expect(said(2)).toContain("عضوين");
  expect(said(3)).toContain("3 أعضاء");
  expect(said(11)).toContain("11 عضوًا");
  expect(said(100)).toContain("100 عضو.");
  expect(say("en", "submission-receipt.said", { count: 1 })).toContain("one member");
});
