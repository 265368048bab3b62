import { describe, expect, test } from "vitest";
import { directionOf } from "#shared/domain/language.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples } from "#shared/mail/samples.ts";
import { HONEST, HOSTILE, textOfHtml, typed, visible } from "./support/hostile.ts";

const PUBLIC_URL = "https://passerelle.example";
const samples = allSamples(PUBLIC_URL);
/** One sample of each kind and variant, in a language written each way. */
const bothWays = samples.filter(({ language }) => language === "ar" || language === "fr");

const hrefsOf = (html: string) => [...html.matchAll(/href\s*=\s*"([^"]*)"/gi)].map(([, href = ""]) => href);
/** What a mail reader would make a link of. */
const LINKABLE = /[a-z]+:\/\/|www\.|\b[a-z0-9-]+\.[a-z]{2,}|\S@[a-z0-9]|\b(?:mailto|javascript|tel):[a-z0-9]/i;
const ownLink = new RegExp(`${PUBLIC_URL}/l/(?:ar|en|fr|es)\\?conference=honcb-15#[\\w-]{43}`, "g");

describe.each(samples)("$kind in $language", ({ kind, language, facts }) => {
  const { subject, text, html } = renderMail(kind, facts as never);

  test("says its language and direction", () => {
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    expect(html).toContain(`<div lang="${language}" dir="${directionOf(language)}" role="article"`);
  });

  test("has nothing left open", () => {
    for (const part of [subject, text, textOfHtml(html)]) expect(part).not.toMatch(/[{}]|undefined|null|\[object|NaN/);
  });

  test("has a subject of at most 60 characters, without the code", () => {
    expect([...visible(subject)].length).toBeLessThanOrEqual(60);
    if ("code" in facts) expect(subject).not.toContain(facts.code);
  });

  test("has a text part that stands alone: every line of it is in the HTML part too, and the link and code in both", () => {
    const shown = visible(textOfHtml(html)).replace(/\s+/g, " ");
    const alone = visible(text).replaceAll("\u00a0", " ");
    const said = alone
      .split("\n")
      .map((line) => line.replace(/^> |^[=—]+$/g, "").trim())
      .filter((line) => line !== "" && !/^https:/.test(line));
    // A label and its value stand in one line of the text part and in two cells of the other.
    for (const line of said)
      expect(shown.includes(line) || line.split(/ ?: ?/).every((piece) => shown.includes(piece.trim())), line).toBe(
        true,
      );
    expect(alone).not.toMatch(/\bbutton\b|\bbouton\b|\bbotón\b|الزر/i);
    for (const part of [text, html])
      for (const secret of ["link", "code"] as const)
        if (secret in facts) expect(part).toContain((facts as unknown as Record<typeof secret, string>)[secret]);
  });

  test("fetches nothing and watches nobody", () => {
    expect(html).not.toMatch(
      /<(?:img|script|link|iframe|form|object|embed|audio|video)\b|url\(|@import|\bsrc\s*=|\son\w+\s*=/i,
    );
  });

  test("links to the configured host and nowhere else", () => {
    for (const href of hrefsOf(html))
      expect(href.startsWith(`${PUBLIC_URL}/l/${language}?conference=honcb-15#`)).toBe(true);
    expect(text.replace(ownLink, "")).not.toMatch(LINKABLE);
  });
});

describe.each(HOSTILE)("with %j in the place of everything typed", (evil) => {
  test.each(bothWays)("$kind in $language makes no link and no markup of it, and shows it as it is", (sample) => {
    const plain = renderMail(sample.kind, sample.facts as never);
    const { subject, text, html } = renderMail(sample.kind, typed(sample.facts, evil) as never);

    expect(hrefsOf(html)).toEqual(hrefsOf(plain.html));
    const tagsOf = (markup: string) => [...markup.matchAll(/<(?!!)\/?([a-z0-9]+)/gi)].map(([, tag]) => tag);
    expect(new Set(tagsOf(html))).toEqual(new Set(tagsOf(plain.html)));
    expect(html.match(/<!--/g)?.length).toBe(plain.html.match(/<!--/g)?.length);

    for (const part of [subject, text, textOfHtml(html)]) expect(part.replace(ownLink, "")).not.toMatch(LINKABLE);
    for (const part of [subject, text, textOfHtml(html)]) expect(visible(part)).toContain(evil);
  });
});

test("control: written without the precaution, the same texts are what a mail reader makes links of", () => {
  expect(HOSTILE.filter((text) => LINKABLE.test(text)).length).toBeGreaterThan(7);
});

describe.each(HONEST)("%s", (name) => {
  test.each(bothWays)("comes out of $kind in $language as it went in", ({ kind, facts }) => {
    const { text, html } = renderMail(kind, typed(facts, name) as never);
    for (const part of [text, textOfHtml(html)]) expect(part).toContain(name);
  });
});

test("a text that runs the other way is isolated, and only such a text", () => {
  const invitation = (language: "ar" | "fr", name: string) => {
    const sample = samples.find((one) => one.kind === "confirmation" && one.language === language);
    return renderMail("confirmation", typed(sample?.facts as never, name) as never).text;
  };
  expect(invitation("ar", "O'Brien-Łoś")).toContain("\u2068O'Brien-Łoś\u2069");
  expect(invitation("fr", "محمد بن عبد الله")).toContain("\u2068محمد بن عبد الله\u2069");
  expect(invitation("ar", "محمد بن عبد الله")).not.toContain("\u2068");
  expect(invitation("fr", "O'Brien-Łoś")).not.toContain("\u2068");
});

test("a reason of several lines keeps them, each quoted", () => {
  const sample = samples.find((one) => one.kind === "decision-returned" && one.language === "en");
  const facts = { ...sample?.facts, reason: "One.\n\nTwo\u202e." } as never;
  expect(renderMail("decision-returned", facts).text).toContain("> One.\n> Two.\n");
});
