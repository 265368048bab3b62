import { describe, expect, test } from "vitest";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples } from "#shared/mail/samples.ts";
import { CATALOGUES } from "#shared/mail/say.ts";
import { textOfHtml, visible } from "./support/hostile.ts";

const samples = allSamples("https://passerelle.example");

const plain = (text: string) =>
  visible(text)
    .replace(/&#847;|&zwnj;|&nbsp;/g, "")
    .replace(/\s+/g, " ")
    .trim();

const preheaderOf = (html: string) => /<div style="display:none;[^"]*">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "";

/** Each run of words that a reader of the HTML part sees. */
const seenIn = (html: string): string[] =>
  html
    .replace(/^[\s\S]*<\/head>/, "")
    .replace(preheaderOf(html), "")
    .split(/<(?!\/?(?:b|i)\b)[^>]*>/)
    .map((piece) => plain(textOfHtml(piece)))
    .filter((piece) => piece !== "");

describe.each(samples)("$kind in $language", ({ kind, language, facts }) => {
  const { subject, text, html } = renderMail(kind, facts as never);

  test("the text part says all that the HTML part says, but that there is a button", () => {
    const alone = plain(text);
    const aboutTheButton = plain(CATALOGUES[language]["link.alone"]);
    for (const piece of seenIn(html)) if (piece !== aboutTheButton) expect(alone, piece).toContain(piece);
  });

  test("a list of mails shows a sentence that goes on from the subject", () => {
    const preheader = plain(textOfHtml(preheaderOf(html)));
    expect(preheader.length).toBeGreaterThan(10);
    expect([...preheader].length).toBeLessThanOrEqual(120);
    expect(plain(subject)).not.toContain(preheader);
    expect(html.indexOf(preheaderOf(html))).toBeLessThan(html.indexOf('class="masthead"'));
  });

  test("Outlook on Windows lays it out: tables, styles on elements, sizes in pixels, nothing that it drops", () => {
    const withoutDark = html.replace(/<style>[\s\S]*?<\/style>/, "");
    // What Word, which draws mails there, does not know; it reads the dark colours' sheet as nothing.
    expect(withoutDark).not.toMatch(
      /display:\s*(?:flex|grid)|position:|float:|background-image|calc\(|var\(|rgba?\(|\dv[wh]\b|\drem\b/,
    );
    expect(withoutDark).not.toMatch(/<(?:section|article|main|header|footer|figure|svg|button|input|form)\b/);
    // Paragraph and cell margins differ between readers unless they are said.
    for (const [, style = ""] of withoutDark.matchAll(/<(?:p|h1)\b[^>]*?style="([^"]*)"/g))
      expect(style).toContain("margin:");
    expect(
      withoutDark.match(/<(?:p|h1|td|th|a)\b(?![^>]*style=)[^>]*>/g)?.filter((tag) => tag !== "<td>") ?? [],
    ).toEqual([]);
    expect(
      [...withoutDark.matchAll(/<table\b[^>]*>/g)]
        .filter(([tag]) => !/cellpadding="0" cellspacing="0" border="0"/.test(tag))
        .map(([tag]) => tag),
    ).toEqual(['<table role="presentation" width="600" align="center">']);
    expect(html.match(/<!--\[if mso\]>/g)?.length).toBe(html.match(/<!\[endif\]-->/g)?.length);
    // Gmail cuts off what is longer.
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
  });
});

test("control: a fact that only the HTML part tells is found", () => {
  const html = '<html><head></head><body><div style="display:none;">x</div><p>Only here.</p></body></html>';
  expect(seenIn(html)).toEqual(["Only here."]);
  expect(plain("Something else.")).not.toContain("Only here.");
});
