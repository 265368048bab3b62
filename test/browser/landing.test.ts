import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANDING_TEXTS } from "#functions/portal/pages/landing-texts.ts";
import { directionOf, LANGUAGES, type Language } from "#shared/domain/language.ts";
import { openBrowser, openPhone } from "#test/support/browser.ts";
import { addressOf, CONFERENCE, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const MEMBER: Record<Language, string> = { ar: "MAR", en: "GBR", fr: "FRA", es: "PER" };
const COUNTRY: Record<Language, string> = { ar: "المغرب", en: "United Kingdom", fr: "France", es: "Perú" };

let world: World;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  await world.addMembers(...Object.values(MEMBER));
  await must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: {} }), 200);
});

afterAll(() => Promise.all([world.cloud.stop(), browser.close()]));

/** WCAG violations by rule; the page's policy keeps injected scripts out, so the checker comes through the debugger. */
const violations = async (page: Page): Promise<string[]> => {
  const { readFile } = await import("node:fs/promises");
  await page.evaluate(await readFile(axe, "utf8"));
  // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page's window
  const results = await page.evaluate(() => (globalThis as any).axe.run());
  return results.violations.map(({ id }: { id: string }) => id);
};

const stateOf = async (country: string) =>
  (await must(world.organiser(`GET /conferences/${CONFERENCE}/delegations/${country}`), 200)).body.state;

describe.each(LANGUAGES)("the page behind the link, in %s", (language) => {
  const texts = LANDING_TEXTS[language];
  const country = MEMBER[language];

  it("shows where the delegation stands once the person goes on, and nothing happens before", async () => {
    const { page, errors } = await openPhone(browser);
    const token = await linkIn(world.cloud, addressOf(country));
    await page.goto(`${world.cloud.apiUrl}/l/${language}?conference=${CONFERENCE}#${token}`);
    expect(await page.locator("html").getAttribute("dir")).toBe(directionOf(language));
    const goOn = page.getByRole("button", { name: texts.open });
    await goOn.waitFor();
    expect(page.url()).not.toContain(token);
    expect(await violations(page)).toEqual([]);
    expect(await stateOf(country)).toBe("INVITED");

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(texts.states.ACKNOWLEDGED).waitFor();
    await page.getByText(COUNTRY[language], { exact: true }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toBe(texts.title);
    expect(await stateOf(country)).toBe("ACKNOWLEDGED");
    expect(await violations(page)).toEqual([]);
    const overflows = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(overflows).toBe(false);

    // The session lives in the cookie: a reload needs no link.
    await page.reload();
    await page.getByText(texts.states.ACKNOWLEDGED).waitFor();
    expect(errors).toEqual([]);
  });

  it("offers a new link for one that is dead", async () => {
    const { page, errors } = await openPhone(browser);
    await page.goto(`${world.cloud.apiUrl}/l/${language}?conference=${CONFERENCE}#${"x".repeat(43)}`);
    await page.getByRole("button", { name: texts.open }).click();
    await page.getByRole("heading", { name: texts.deadLink }).waitFor();
    expect(await violations(page)).toEqual([]);
    const before = world.cloud.inbox.list({ to: addressOf(country) }).length;
    await page.getByLabel(texts.email).fill(addressOf(country).toUpperCase());
    await page.getByRole("button", { name: texts.sendLink }).click();
    await page.getByText(texts.linkSent).waitFor();
    await world.cloud.idle();
    expect(world.cloud.inbox.list({ to: addressOf(country) })).toHaveLength(before + 1);
    expect(errors).toEqual([]);
  });
});

describe("a session's cookie", () => {
  it("changes nothing for a request that another site makes", async () => {
    const token = await linkIn(world.cloud, addressOf("FRA"));
    const opened = await must(world.anyone("POST /sessions", { body: { token } }), 201);
    const cookie = opened.headers.get("set-cookie")?.split(";")[0];
    expect(opened.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
    const draft = (origin: string | undefined) =>
      world.anyone("POST /delegation", {
        body: { delegates: [] },
        headers: { cookie, origin, "idempotency-key": "from-a-page" },
      });
    expect((await draft("https://evil.example")).status).toBe(403);
    expect((await draft(undefined)).status).toBe(403);
    // Control: from our own page the same request is read, and refused for what is in it.
    expect((await draft(world.cloud.apiUrl)).status).toBe(422);
  });
});
