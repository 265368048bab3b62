import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directionOf, type Language } from "#shared/domain/language.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { allSamples } from "#shared/mail/samples.ts";
import { openBrowser } from "#test/support/browser.ts";
import { HOSTILE, typed } from "#test/unit/mail/support/hostile.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PUBLIC_URL = "https://passerelle.example";
const samples = allSamples(PUBLIC_URL);

let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.on("request", (request) => requests.push(request.url()));
});
afterAll(() => browser.close());

/** A mail is a part of its reader's page, which has the landmarks. */
const OF_WHOLE_PAGES = { rules: { region: { enabled: false }, "landmark-one-main": { enabled: false } } };

const violations = async (): Promise<string[]> => {
  await page.evaluate(AXE);
  // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page's window
  const results = await page.evaluate((options) => (globalThis as any).axe.run(options), OF_WHOLE_PAGES);
  return results.violations.map(
    ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id} ${nodes[0]?.html}`,
  );
};

/** What the document really holds, whatever the markup looks like. */
const holds = () =>
  page.evaluate(() => ({
    hrefs: [...document.querySelectorAll("[href]")].map((one) => (one as HTMLAnchorElement).href),
    elements: [...document.querySelectorAll("body *")].map(({ tagName }) => tagName),
    attributes: [...new Set([...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()))].sort(),
    overflows: document.documentElement.scrollWidth > innerWidth,
    direction: getComputedStyle(document.querySelector("h1") as Element).direction,
    language: document.querySelector("h1")?.closest("[lang]")?.getAttribute("lang"),
  }));

/**
 * Every mail of these languages, as a browser shows it. Called from files of their own, since the languages together
 * take minutes.
 */
export const mailsReadWellIn = (...languages: readonly Language[]) => {
  describe.each(samples.filter(({ language }) => languages.includes(language)))(
    "$kind in $language",
    ({ kind, language, facts }) => {
      test("reads well on a phone, in light and dark, and fetches nothing", async () => {
        requests.length = 0;
        const { html } = renderMail(kind, facts as never);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setContent(html);
          expect(await violations()).toEqual([]);
        }
        const { overflows, direction, language: said } = await holds();
        expect({ overflows, direction, said }).toEqual({
          overflows: false,
          direction: directionOf(language),
          said: language,
        });
        expect(requests).toEqual([]);
      });

      test("holds the same elements and links whatever people have typed", async () => {
        await page.setContent(renderMail(kind, facts as never).html);
        const plain = await holds();
        for (const href of plain.hrefs) expect(href.startsWith(`${PUBLIC_URL}/l/`)).toBe(true);
        for (const evil of HOSTILE) {
          await page.setContent(renderMail(kind, typed(facts, evil) as never).html);
          const { hrefs, elements, attributes } = await holds();
          expect({ hrefs, elements, attributes }).toEqual({
            hrefs: plain.hrefs,
            elements: plain.elements,
            attributes: plain.attributes,
          });
        }
      });
    },
  );

  test("control: without escaping, a text that somebody typed is an element of the document", async () => {
    await page.setContent("<!DOCTYPE html><html lang=en><title>x</title><h1>x</h1>");
    await page.evaluate(
      (evil) => {
        document.body.innerHTML += evil;
      },
      HOSTILE.find((text) => text.startsWith("<img")) as string,
    );
    expect((await holds()).elements).toContain("IMG");
  });
};
