import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#shared/domain/language.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples, samplesOf } from "#shared/mail/samples.ts";
import { CATALOGUES } from "#shared/mail/say.ts";
import { visible } from "./support/hostile.ts";

const PUBLIC_URL = "https://passerelle.example";

const hashOf = (facts: object): string | undefined => {
  if ("hash" in facts) return String(facts.hash);
  return "root" in facts ? String(facts.root) : undefined;
};

const withHash = allSamples(PUBLIC_URL).flatMap(({ kind, language, facts }) => {
  const hash = hashOf(facts);
  return hash === undefined ? [] : [{ kind, language, facts, hash }];
});

/** The hash and no more on a line: whoever copies the line copies the hash. */
const standsAlone = (text: string, hash: string): boolean => text.split("\n").includes(hash);

const PARAGRAPH = /<p [^>]*dir="ltr"[^>]*word-break:break-all[^>]*>([0-9a-f]{64})<\/p>/;

test("there are such mails of both kinds, in every language", () => {
  expect(new Set(withHash.map(({ kind, language }) => `${kind} ${language}`))).toEqual(
    new Set(LANGUAGES.flatMap((language) => [`act-receipt ${language}`, `decision-result ${language}`])),
  );
});

describe.each(withHash)("$kind in $language", ({ kind, language, facts, hash }) => {
  const { subject, text, html } = renderMail(kind, facts as never);

  test("tells a fingerprint whole, left to right, where it can be copied and a phone can break it", () => {
    expect(PARAGRAPH.exec(html)?.[1]).toBe(hash);
    expect(standsAlone(text, hash)).toBe(true);
    expect(subject).not.toContain(hash);
  });

  test("says what it is good for", () => {
    const why = kind === "decision-result" ? "decision-result.why" : /act-receipt\.(?:ballot|words)\.why/;
    const reasons = Object.entries(CATALOGUES[language]).filter(([key]) =>
      typeof why === "string" ? key === why : why.test(key),
    );
    expect(reasons.filter(([, reason]) => visible(text).includes(reason))).toHaveLength(1);
  });
});

test("control: a hash among the facts would run with its label and not be found", () => {
  const [facts] = samplesOf("decision-result", "ar", PUBLIC_URL);
  const { root: hash = "", ...bare } = facts as { root?: string };
  const { text, html } = renderMail("decision-result", { ...bare, title: hash } as never);
  expect(text).toContain(hash);
  expect(standsAlone(text, hash)).toBe(false);
  expect(PARAGRAPH.test(html)).toBe(false);
});
