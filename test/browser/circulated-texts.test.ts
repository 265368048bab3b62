import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CIRCULATED_WORDS } from "#functions/portal/pages/circulated-words.ts";
import { LANDING_TEXTS } from "#functions/portal/pages/landing-texts.ts";
import type { Language } from "#shared/domain/language.ts";
import { openBrowser, openPhone } from "#test/support/browser.ts";
import { addressOf, CONFERENCE, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";
import { addReaders, givingOut, WORDS } from "#test/support/giving-out.ts";
import { textPlan } from "#test/support/samples.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const [PREAMBLE, ...OPERATIVE] = textPlan.paragraphs.map(({ text }) => text);
/** What a text may hold and no page may run. */
const HOSTILE = "<img src=x onerror=alert(1)> & <b>bold</b>";

let world: World;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  await addReaders(world, { FRA: "fr", MAR: "ar" });
  await must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: {} }), 200);
});

afterAll(() => Promise.all([world.cloud.stop(), browser.close()]));

/** The page as a focal point has it, once gone on from the welcome. */
const opened = async (country: string, language: Language) => {
  const { page, errors } = await openPhone(browser);
  const token = await linkIn(world.cloud, addressOf(country));
  await page.goto(`${world.cloud.apiUrl}/l/${language}?conference=${CONFERENCE}#${token}`);
  await page.getByRole("button", { name: LANDING_TEXTS[language].open }).click();
  await page.locator("#facts dt").first().waitFor();
  return { page, errors, section: page.getByRole("region", { name: CIRCULATED_WORDS[language].heading }) };
};

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await readFile(axe, "utf8"));
  // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page's window
  const results = await page.evaluate(() => (globalThis as any).axe.run());
  return results.violations.map(({ id }: { id: string }) => id);
};

const fits = async (page: Page) =>
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);

/** A picture for whoever wants to look, where a folder for it is named. */
const pictured = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe("the texts behind a link", () => {
  it("are not there before one is circulated", async () => {
    await (await givingOut(world)).draft();
    const { page, section, errors } = await opened("FRA", "fr");
    await expect.poll(() => page.locator("#status").textContent()).toBe("");
    expect(await section.count()).toBe(0);
    expect(await page.content()).not.toContain(textPlan.title);
    expect(errors).toEqual([]);
  });

  it("are read in Arabic from the right, the only one unfolded, with its numbers and the time for amendments", async () => {
    const text = await givingOut(world);
    await text.translate("ar");
    await text.circulate();
    await text.openAmendments("2019-02-20T18:00");
    await world.cloud.idle();
    const { page, section, errors } = await opened("MAR", "ar");
    const [title, preamble, first] = WORDS.ar;
    await section.getByRole("heading", { level: 3, name: title }).waitFor();
    await section.getByText(preamble).waitFor();
    expect(await section.locator("article > details > div").first().getAttribute("dir")).toBe("rtl");
    expect(await section.locator(".numbered bdi").allTextContents()).toEqual(["1", "2"]);
    const [number, words] = await Promise.all([
      section.locator(".numbered bdi").first().boundingBox(),
      section.getByText(first).boundingBox(),
    ]);
    expect(number?.x).toBeGreaterThan(words?.x ?? Number.NaN);
    // At the very edge that the lines begin from.
    const edge = await section.getByText(preamble).boundingBox();
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo((edge?.x ?? 0) + (edge?.width ?? 0), 0);
    expect(await section.locator("dt").textContent()).toBe(CIRCULATED_WORDS.ar.amendUntil);
    expect(await section.locator("dd").first().textContent()).toMatch(/20 فبراير 2019.*18:00/);
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await pictured(page, "texts-ar");
    expect(errors).toEqual([]);
  });

  it("are read in French, each unfolded by the keyboard; what is typed into one is shown and not run", async () => {
    const second = await givingOut(world, "training");
    const [, operative] = textPlan.paragraphs;
    await second.draft({
      ...{ ...textPlan, title: "Conclusions sur la formation" },
      paragraphs: [
        { ...operative, text: `${HOSTILE}\n\n${"Prend note de l’anticonstitutionnellement. ".repeat(12)}`.trim() },
        { ...operative, id: "other-words", alternativeTo: operative.id, text: "Recommande une autre rédaction." },
      ],
    });
    await second.circulate();
    await world.cloud.idle();
    const { page, section, errors } = await opened("FRA", "fr");
    await section.getByRole("heading", { level: 3, name: textPlan.title }).waitFor();
    expect(await section.locator("details[open]").count()).toBe(0);
    const summaries = section.getByText(CIRCULATED_WORDS.fr.read);
    await summaries.nth(0).focus();
    await page.keyboard.press("Enter");
    await section.getByText(PREAMBLE as string).waitFor();
    for (const words of OPERATIVE) expect(await section.getByText(words).isVisible()).toBe(true);
    await summaries.nth(1).focus();
    await page.keyboard.press("Enter");
    await section.getByText(HOSTILE).waitFor();
    expect(await section.locator("img, b").count()).toBe(0);
    expect(await section.locator("article").nth(1).locator("bdi").allTextContents()).toEqual(["1", "1 bis"]);
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await pictured(page, "texts-fr");
    expect(errors).toEqual([]);
  });

  it("are shown in another language where their own is not out, and say so; the next one stays in its own", async () => {
    const { page, section, errors } = await opened("MAR", "ar");
    const french = section.locator("article").nth(1);
    await french.getByText(CIRCULATED_WORDS.ar.shownIn.replace("{language}", "الفرنسية")).waitFor();
    expect(await french.locator("h3").getAttribute("dir")).toBe("ltr");
    expect(await french.locator("h3").getAttribute("lang")).toBe("fr");
    expect(await section.locator("article").first().getByText("الفرنسية").count()).toBe(0);
    await french.getByText(CIRCULATED_WORDS.ar.read).click();
    await french.getByText("Recommande une autre rédaction.").waitFor();
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await pictured(page, "texts-ar-in-french");
    expect(errors).toEqual([]);
  });

  it("are not shown any more once they are withdrawn", async () => {
    await (await givingOut(world, "training")).withdraw();
    const { section } = await opened("FRA", "fr");
    await section.getByRole("heading", { level: 3 }).first().waitFor();
    expect(await section.locator("article").count()).toBe(1);
  });
});
