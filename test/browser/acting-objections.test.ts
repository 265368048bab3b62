import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeIn, expectSaid, expectSound, focused, openActing } from "#test/support/acting-page.ts";
import { openBrowser } from "#test/support/browser.ts";
import { must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, circulated, inRoom, question, readDecision } from "#test/support/deciding.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { at } from "#test/support/reminding.ts";
import { type Staff, staffOf } from "#test/support/texts.ts";

/** More than a day after the texts were out in all languages. */
const IN_SESSION = "2019-01-29T12:00:00Z";
const WORDS = "يعترض المغرب على الفقرة 1.";

let world: World;
let browser: Browser;
let staff: Staff;
let peru: HeadOf;
let morocco: HeadOf;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  staff = await staffOf(world);
  [peru, morocco] = [await headOf(world, "PER"), await headOf(world, "MAR")];
  for (const id of ["cooperation", "training", "analysis"]) await circulated(world, staff, id);
  await at(world, IN_SESSION);
  await accredited(world, "PER", "MAR");
  await inRoom(world, { PER: true, MAR: true });
});

afterAll(() => Promise.all([world.cloud.stop(), browser.close()]));

const put = (id: string, body: object) => must(question(staff.chair, id, body), 201);
const late = { mode: "silence", expiry: "2019-02-04T18:00" };

describe("a silence", () => {
  it("says until when, and that nothing need be done; a focal point reads that and can do nothing", async () => {
    await put("cooperation", late);
    const reader = await openActing(world, browser, peru.focalPoint.token, "fr");
    const card = reader.card("cooperation.1");
    await card.getByText(reader.say("silence.nothing")).waitFor();
    expect(await card.locator("dd").first().textContent()).toMatch(/^4 février 2019 à 18:00 (UTC\+1|CET)$/);
    expect(await reader.page.getByText(reader.say("reader.focal-point")).isVisible()).toBe(true);
    expect(await reader.page.locator("form.act, #open-questions details").count()).toBe(0);
    await card.getByRole("button", { name: reader.say("text.read") }).click();
    await reader.page.locator('[data-text="cooperation"]').getByText("Encourage la formation des agents.").waitFor();
    // The way to the text is not a way into the address, from which a reload would read a token.
    expect(reader.page.url()).not.toContain("#");
    await expectSound(reader, "silence-fr");
  });

  it("is broken in Arabic from the right, in two steps; what is missing is said and what is written stays", async () => {
    const acting = await openActing(world, browser, morocco.token, "ar");
    const { page, say, sent } = acting;
    const card = acting.card("cooperation.1");
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await card.getByText(say("silence.write")).click();
    const ask = card.getByRole("button", { name: say("form.send-code") });
    await ask.click();
    await expectSaid(card, say("form.choose"));
    expect(sent("/codes")).toEqual([]);

    await card.getByRole("radio", { name: say("silence.objection") }).check();
    const words = card.getByRole("textbox", { name: say("form.words") });
    expect([await words.getAttribute("dir"), await words.getAttribute("lang")]).toEqual(["rtl", "ar"]);
    await words.fill(WORDS);
    await ask.click();
    const code = card.getByLabel(say("form.code"));
    await code.waitFor();
    await expectSound(acting, "objecting-ar");
    await code.fill("12");
    await code.press("Enter");
    await expectSaid(card, say("form.digits"));
    expect(sent("/objections")).toEqual([]);

    // As an Arabic keyboard writes digits.
    const digits = await codeIn(world, morocco.address);
    await code.fill([...digits].map((digit) => String.fromCharCode(0x660 + Number(digit))).join(""));
    await code.press("Enter");
    await expectSaid(card, say("silence.done.objection"));
    expect(await focused(acting)).toBe("said");
    expect(sent("/objections")).toMatchObject([
      { body: { how: "objection", language: "ar", text: WORDS, code: digits } },
    ]);
    const { outcome, root, silence } = await readDecision(staff.chair, "cooperation.1");
    expect([outcome, silence.objections]).toMatchObject(["SILENCE_BROKEN", [{ country: "MAR" }]]);
    const shown = card.locator("code");
    expect([await shown.textContent(), await shown.getAttribute("dir")]).toEqual([root, "ltr"]);
    expect(await card.getByText(say("result.silence.SILENCE_BROKEN")).isVisible()).toBe(true);
    await expectSound(acting, "objected-ar");
  });

  it("takes what is written for its end as too late, and the words stay where they were written", async () => {
    await put("training", { mode: "silence", expiry: "2019-02-04T18:00" });
    await at(world, "2019-02-04T16:59:30Z");
    const acting = await openActing(world, browser, morocco.token, "es");
    const { say } = acting;
    const card = acting.card("training.1");
    await card.getByText(say("silence.write")).click();
    await card.getByRole("radio", { name: say("silence.objection") }).check();
    const words = card.getByRole("textbox", { name: say("form.words") });
    await words.fill("Marruecos objeta.");
    await card.getByRole("button", { name: say("form.send-code") }).click();
    const code = card.getByLabel(say("form.code"));
    await code.waitFor();
    await code.fill(await codeIn(world, morocco.address));
    world.cloud.setClock(new Date("2019-02-04T17:00:00Z"));
    await code.press("Enter");
    await expectSaid(card, say("problem.objection-late"));
    expect(await words.inputValue()).toBe("Marruecos objeta.");
    await expectSound(acting, "late-es");
  });
});

describe("a question for consensus", () => {
  it("ends with one objection, to which a reservation can still be attached", async () => {
    await put("analysis", { mode: "consensus" });
    const acting = await openActing(world, browser, peru.token, "fr");
    const { say, sent } = acting;
    const card = acting.card("analysis.1");
    const withCode = async (confirm: string) => {
      await card.getByRole("button", { name: say("form.send-code") }).click();
      const code = card.getByLabel(say("form.code"));
      await code.waitFor();
      await code.fill(await codeIn(world, peru.address));
      await card.getByRole("button", { name: confirm }).click();
    };
    await card.getByText(say("consensus.write"), { exact: true }).click();
    await withCode(say("consensus.confirm"));
    await expectSaid(card, say("consensus.done"));
    expect((await readDecision(staff.chair, "analysis.1")).outcome).toBe("NO_CONSENSUS");
    await card.getByText(say("result.consensus.NO_CONSENSUS")).waitFor();

    await card.getByText(say("statements.own")).click();
    await card.getByRole("radio", { name: say("statements.reservation") }).check();
    // Where nobody voted, there is no vote to explain.
    expect(await card.getByRole("radio").count()).toBe(2);
    await card.getByRole("textbox", { name: say("form.words") }).fill("Le Pérou réserve sa position.");
    await withCode(say("statements.confirm"));
    await expectSaid(card, say("statements.done"));
    expect(sent("/statements")).toHaveLength(1);
    expect((await readDecision(staff.chair, "analysis.1")).statements).toMatchObject([
      { country: "PER", kind: "reservation", language: "fr", text: "Le Pérou réserve sa position." },
    ]);
    await card.getByText(`${say("statements.heading")} (1)`).click();
    expect(await card.getByText("Le Pérou réserve sa position.").isVisible()).toBe(true);
    await expectSound(acting, "reserved-fr");
  });
});
