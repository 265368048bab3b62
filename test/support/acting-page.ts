import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { ActingTexts } from "#functions/portal/pages/acting-texts/en.ts";
import { ACTING_WORDS } from "#functions/portal/pages/acting-words.ts";
import { LANDING_TEXTS } from "#functions/portal/pages/landing-texts.ts";
import type { Language } from "#shared/domain/language.ts";
import { openPhone } from "./browser.ts";
import { CONFERENCE, type World } from "./conference-world.ts";
import { PATIENTLY } from "./reminding.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export interface ActingPage {
  readonly page: Page;
  readonly errors: readonly string[];
  /** What the page says in its language, with its `{values}`. */
  readonly say: (name: keyof ActingTexts, values?: Readonly<Record<string, string | number>>) => string;
  /** The card of a question, by the id of its vote or decision. */
  readonly card: (id: string) => Locator;
  /** Bodies and keys of all that was posted to an address that ends so. */
  readonly sent: (end: string) => { body: Record<string, unknown>; key: string | undefined }[];
}

/** The page behind a link on a phone, once gone on from the welcome. */
export const openActing = async (
  world: World,
  browser: Browser,
  token: string,
  language: Language,
): Promise<ActingPage> => {
  const { page, errors } = await openPhone(browser);
  page.setDefaultTimeout(PATIENTLY.timeout);
  const posted: { url: string; body: Record<string, unknown>; key: string | undefined }[] = [];
  page.on("request", (request) => {
    if (request.method() !== "POST") return;
    posted.push({ url: request.url(), body: request.postDataJSON(), key: request.headers()["idempotency-key"] });
  });
  await page.goto(`${world.cloud.apiUrl}/l/${language}?conference=${CONFERENCE}#${token}`);
  await page.getByRole("button", { name: LANDING_TEXTS[language].open }).click();
  await page.locator("#questions").waitFor();
  return {
    ...{ page, errors },
    say: (name, values = {}) =>
      ACTING_WORDS[language][name].replace(/\{(\w+)\}/g, (_, value: string) => String(values[value])),
    card: (id) => page.locator(`[data-question="${id}"]`),
    sent: (end) => posted.filter(({ url }) => url.endsWith(end)).map(({ body, key }) => ({ body, key })),
  };
};

/** The name, or the class, of what has the focus. */
export const focused = ({ page }: Pick<ActingPage, "page">) =>
  page.evaluate("document.activeElement.name || document.activeElement.className");

/** The code that was mailed last to an address, once all that is under way is there; other mails may have come since. */
export const codeIn = async ({ cloud }: World, address: string): Promise<string> => {
  await cloud.idle();
  for (const { id } of cloud.inbox.list({ to: address }).toReversed()) {
    const digits = /^\s*(\d{6})\s*$/m.exec((await cloud.inbox.open(id)).text ?? "")?.[1];
    if (digits !== undefined) return digits;
  }
  throw new Error(`No code was mailed to ${address}`);
};

/** Says so somewhere in this part of the page, however long a busy machine takes; what it says instead is told. */
export const expectSaid = (part: Locator, text: string) =>
  expect
    .poll(async () => (await part.locator(".said p, .message").allInnerTexts()).join("\n"), PATIENTLY)
    .toContain(text);

/** Nothing that a checker of accessibility finds, nothing wider than the phone, nothing that failed; and a picture. */
export const expectSound = async ({ page, errors }: Pick<ActingPage, "page" | "errors">, picture: string) => {
  await page.evaluate(await readFile(axe, "utf8"));
  // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page's window
  const { violations } = await page.evaluate(() => (globalThis as any).axe.run());
  expect(violations.map(({ id }: { id: string }) => id)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  expect(errors).toEqual([]);
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
};
