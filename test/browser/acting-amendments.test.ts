import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActingPage, codeIn, expectSound, focused, openActing } from "#test/support/acting-page.ts";
import { amendmentsTo, openForAmendments, sha256 } from "#test/support/amending.ts";
import { openBrowser } from "#test/support/browser.ts";
import { openWorld, type World } from "#test/support/conference-world.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { type Staff, staffOf } from "#test/support/texts.ts";

const ID = "cooperation";

let world: World;
let browser: Browser;
let staff: Staff;
let peru: HeadOf;
let morocco: HeadOf;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  staff = await staffOf(world);
  [peru, morocco] = [await headOf(world, "PER"), await headOf(world, "MAR")];
  await openForAmendments(world, staff, ID, "2019-02-10T18:00", ["ar", "fr", "es"]);
  await world.cloud.idle();
});

afterAll(() => Promise.all([world.cloud.stop(), browser.close()]));

describe("an amendment", () => {
  it("is tabled in Spanish with the code of a mail; a wrong code records nothing and loses no word", async () => {
    const acting = await openActing(world, browser, peru.token, "es");
    const { page, say, sent } = acting;
    const text = page.locator(`[data-text="${ID}"]`);
    await text.getByText("es: Recalling the work of 2018,").waitFor();
    const place = say("text.paragraph", { number: 1 });
    const propose = text.locator("details", { has: page.locator("summary", { hasText: place }) }).last();
    await propose.locator("summary").first().click();
    const words = propose.getByRole("textbox", { name: say("form.words") });
    expect(await words.inputValue()).toMatch(/^es: Encourages members/);
    expect(await words.getAttribute("dir")).toBe("ltr");

    await propose.getByLabel(say("form.language")).selectOption("ar");
    expect(await words.getAttribute("dir")).toBe("rtl");
    await propose.getByLabel(say("form.language")).selectOption("es");
    await words.fill("  ");
    await propose.getByRole("button", { name: say("form.send-code") }).click();
    await propose.getByText(say("form.write")).waitFor();
    expect(sent("/codes")).toEqual([]);

    await words.fill("Alienta a los miembros a compartir lo que saben.");
    await propose.getByRole("button", { name: say("form.send-code") }).click();
    const code = propose.getByLabel(say("form.code"));
    await code.waitFor();
    expect(await focused(acting)).toBe("code");
    const digits = await codeIn(world, peru.address);
    await code.fill(digits === "000000" ? "000001" : "000000");
    await code.press("Enter");
    await propose.getByText(say("problem.code-not-valid")).waitFor();
    expect(await focused(acting)).toBe("code");
    expect(await words.inputValue()).toBe("Alienta a los miembros a compartir lo que saben.");
    expect((await amendmentsTo(staff.desk, ID)).amendments).toEqual([]);
    await expectSound(acting, "amendment-es");

    await code.fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
    await code.press("Enter");
    await text.getByText(say("amend.done", { id: "per-1" })).waitFor();
    expect(await focused(acting)).toBe("said");
    const { amendments } = await amendmentsTo(staff.desk, ID);
    expect(amendments).toMatchObject([
      {
        ...{ id: "per-1", country: "PER", state: "SUBMITTED" },
        change: {
          ...{ kind: "replace", paragraph: "darknet", language: "es" },
          paragraphHash: sha256("Encourages members to share what they learn about markets on the darknet."),
          text: "Alienta a los miembros a compartir lo que saben.",
        },
      },
    ]);
    await expectSound(acting, "amended-es");
  });

  it("is supported by another delegation and withdrawn by its own, where that is still possible", async () => {
    const supporter = await openActing(world, browser, morocco.token, "fr");
    const list = supporter.page.locator(".amendments");
    const does = async ({ page, say }: ActingPage, head: HeadOf, act: "support" | "withdrawal") => {
      const form = page.locator(".amendments details", { hasText: say(`amendments.${act}`) });
      await form.locator("summary").click();
      await form.getByRole("button", { name: say("form.send-code") }).click();
      const code = form.getByLabel(say("form.code"));
      await code.waitFor();
      await code.fill(await codeIn(world, head.address));
      await form.getByRole("button", { name: say(`amendments.${act}.confirm`) }).click();
      await page.getByText(say(`amendments.${act}.done`, { id: "per-1" })).waitFor();
    };
    await list.getByText("Pérou").waitFor();
    await does(supporter, morocco, "support");
    expect((await amendmentsTo(staff.desk, ID)).amendments[0].coSponsors).toEqual(["MAR"]);
    expect(await list.getByText(supporter.say("amendments.support/end")).count()).toBe(1);
    await does(await openActing(world, browser, peru.token, "es"), peru, "withdrawal");
    expect((await amendmentsTo(staff.desk, ID)).amendments[0].state).toBe("WITHDRAWN");
  });

  it("is read by a focal point, who can do nothing about it; reading it changes nothing", async () => {
    await world.cloud.idle();
    const before = await world.tables();
    const reader = await openActing(world, browser, peru.focalPoint.token, "fr");
    await reader.page.locator(".amendments").getByText("per-1").waitFor();
    expect(await reader.page.locator("form.act, .propose, .amendments details").count()).toBe(0);
    expect(await reader.page.getByText(reader.say("reader.focal-point")).isVisible()).toBe(true);
    await world.cloud.idle();
    expect((await world.tables()) === before).toBe(true);
  });
});
