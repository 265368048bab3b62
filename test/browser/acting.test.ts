import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActingPage, codeIn, expectSaid, expectSound, focused, openActing } from "#test/support/acting-page.ts";
import { openBrowser } from "#test/support/browser.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { accredited, circulated, inRoom, question, readDecision } from "#test/support/deciding.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { at, PATIENTLY } from "#test/support/reminding.ts";
import { type Staff, staffOf } from "#test/support/texts.ts";

/** More than a day after the texts were out in all languages. */
const IN_SESSION = "2019-01-29T12:00:00Z";
const TEXTS = ["cooperation", "training", "darknet", "analysis", "services"] as const;
const HASH = /^[0-9a-f]{64}$/;

let world: World;
let browser: Browser;
let staff: Staff;
let britain: HeadOf;
let peru: HeadOf;
let morocco: HeadOf;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  staff = await staffOf(world);
  [britain, peru, morocco] = [await headOf(world, "GBR"), await headOf(world, "PER"), await headOf(world, "MAR")];
  for (const id of TEXTS) await circulated(world, staff, id);
  await at(world, IN_SESSION);
  await accredited(world, "GBR", "PER", "MAR");
  await inRoom(world, { GBR: true, PER: true });
});

afterAll(() => Promise.all([world.cloud.stop(), browser.close()]));

const put = (id: (typeof TEXTS)[number], body: object) => must(question(staff.chair, id, body), 201);
const close = (vote: string) =>
  must(staff.chair(`POST /conferences/${CONFERENCE}/votes/${vote}/closing`, { body: {}, headers: key() }), 200);
const ballotsOf = async (acting: ActingPage, vote: string) =>
  acting.page.evaluate(async (id) => (await (await fetch(`/delegation/votes/${id}`)).json()).ballots, vote);

/** Chooses, asks for the code and writes it down; what is left is to confirm. */
const filledIn = async (acting: ActingPage, { address }: HeadOf, vote: string, choice: "YES" | "NO" | "ABSTAIN") => {
  const { card, say } = acting;
  await card(vote)
    .getByRole("radio", { name: say(`vote.${choice}`) })
    .check();
  await card(vote)
    .getByRole("button", { name: say("form.send-code") })
    .click();
  const code = card(vote).getByLabel(say("form.code"));
  await code.waitFor();
  await code.fill(await codeIn(world, address));
  return card(vote).getByRole("button", { name: say("vote.confirm") });
};

describe("a recorded vote", () => {
  const VOTE = "cooperation.1.v1";

  it("is cast by the keyboard alone, in English, and changed by a ballot that takes its place", async () => {
    await put("cooperation", { mode: "vote", method: "recorded" });
    const acting = await openActing(world, browser, britain.token, "en");
    const { page, card, say } = acting;
    await card(VOTE).waitFor();
    const until = async (what: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((selector) => document.activeElement?.matches(selector), what)) return;
      }
      throw new Error(`Tab does not come to ${what}`);
    };
    await until(`[data-question="${VOTE}"] input[type=radio]`);
    const chosen = (choice: "YES" | "NO") =>
      expect
        .poll(
          () =>
            card(VOTE)
              .getByRole("radio", { name: say(`vote.${choice}`) })
              .isChecked(),
          PATIENTLY,
        )
        .toBe(true);
    await page.keyboard.press("ArrowDown");
    await chosen("NO");
    await page.keyboard.press("ArrowUp");
    await chosen("YES");
    await until(`[data-question="${VOTE}"] .act button`);
    await page.keyboard.press("Enter");
    await card(VOTE).getByLabel(say("form.code")).waitFor();
    expect(await focused(acting)).toBe("code");
    await expectSound(acting, "vote-en");
    await page.keyboard.type(await codeIn(world, britain.address));
    await page.keyboard.press("Enter");
    await expectSaid(card(VOTE), say("vote.recorded-now", { choice: say("vote.YES"), number: 1 }));
    expect(await focused(acting)).toBe("said");
    const [first] = await ballotsOf(acting, VOTE);
    expect(first).toMatchObject({ number: 1, choice: "YES", inForce: true, hash: expect.stringMatching(HASH) });
    expect(await card(VOTE).locator(".said code").textContent()).toBe(first.hash);

    await card(VOTE).getByText(say("vote.change")).click();
    await card(VOTE)
      .getByText(say("vote.replaces", { number: 1 }))
      .waitFor();
    await (await filledIn(acting, britain, VOTE, "NO")).click();
    await expectSaid(card(VOTE), say("vote.recorded-now", { choice: say("vote.NO"), number: 2 }));
    expect(await ballotsOf(acting, VOTE)).toMatchObject([
      { inForce: false },
      { number: 2, choice: "NO", inForce: true },
    ]);
    await expectSound(acting, "voted-en");
  });

  it("is sent once for two presses; without the page's guard twice, and recorded once for one key", async () => {
    const acting = await openActing(world, browser, peru.token, "fr");
    await acting.page.route("**/ballots", async (route) => {
      await pause(400);
      await route.continue();
    });
    const { card, say, sent } = acting;
    await (await filledIn(acting, peru, VOTE, "YES")).dblclick();
    await expectSaid(card(VOTE), say("vote.recorded-now", { choice: say("vote.YES"), number: 1 }));
    expect(sent("/ballots")).toHaveLength(1);

    // Control: the page does not see that the first is on its way.
    await acting.page.evaluate(() => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        return name === "aria-busy" ? "false" : read.call(this, name);
      };
    });
    await card(VOTE).getByText(say("vote.change")).click();
    await (await filledIn(acting, peru, VOTE, "ABSTAIN")).dblclick();
    await expectSaid(card(VOTE), say("vote.recorded-now", { choice: say("vote.ABSTAIN"), number: 2 }));
    expect(sent("/ballots")).toHaveLength(3);
    expect(new Set(sent("/ballots").map(({ key }) => key)).size).toBe(2);
    expect(await ballotsOf(acting, VOTE)).toHaveLength(2);
  });

  it("is refused to whoever is not in the room, and to everybody once it is closed; the page says which", async () => {
    const absent = await openActing(world, browser, morocco.token, "ar");
    const confirm = await filledIn(absent, morocco, VOTE, "NO");
    await confirm.click();
    await expectSaid(absent.card(VOTE), absent.say("problem.not-present"));
    expect(
      await absent
        .card(VOTE)
        .getByRole("radio", { name: absent.say("vote.NO") })
        .isChecked(),
    ).toBe(true);
    await expectSound(absent, "not-present-ar");

    await inRoom(world, { MAR: true });
    await close(VOTE);
    await confirm.click();
    await expectSaid(absent.card("cooperation.1"), absent.say("problem.vote-closed"));
    const result = absent.card("cooperation.1");
    await result.getByText(absent.say("result.NOT_ADOPTED")).waitFor();
    await result.getByText(absent.say("result.count", { yes: 0, no: 1, abstain: 1 })).waitFor();
    expect(await ballotsOf(absent, VOTE)).toEqual([]);
    const root = result.locator("code").first();
    expect([await root.textContent(), await root.getAttribute("dir")]).toEqual([
      (await readDecision(staff.chair, "cooperation.1")).root,
      "ltr",
    ]);
    await expectSound(absent, "closed-ar");
  });
});

describe("a secret ballot", () => {
  it("is cast without a key that would join it to the member, and is final", async () => {
    await put("training", { mode: "vote", method: "secret" });
    const acting = await openActing(world, browser, britain.token, "es");
    const vote = "training.1.v1";
    await (await filledIn(acting, britain, vote, "YES")).click();
    await expectSaid(acting.card(vote), acting.say("vote.recorded-secret"));
    expect(acting.sent("/secret-ballots")).toMatchObject([{ body: { choice: "YES" }, key: undefined }]);
    expect(await acting.card(vote).getByRole("radio").count()).toBe(0);
    expect(await acting.card(vote).getByText(acting.say("vote.done-secret")).isVisible()).toBe(true);
    await expectSound(acting, "secret-es");
  });
});
