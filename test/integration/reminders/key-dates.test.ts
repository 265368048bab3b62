import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { arrives, at, becomes, occurrence, PATIENTLY, remind } from "#test/support/reminding.ts";

const KEY_DATES = `/conferences/${CONFERENCE}/key-dates` as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "MAR");
});
afterAll(() => world.cloud.stop());

const setting = (id: string, changes: object) =>
  must(
    world.organiser(`POST ${KEY_DATES}`, {
      body: { id, title: { ar: id, en: id, fr: id, es: id }, at: "2019-02-20T15:00", ...changes },
      headers: key(),
    }),
    201,
  );
const occurrencesOf = async (reminder: string) => {
  const path = `/conferences/${CONFERENCE}/occurrences?reminder=${reminder}` as const;
  return (await must(world.organiser(`GET ${path}`), 200)).body.items;
};
const planned = async (reminder: string) => {
  await expect.poll(() => occurrencesOf(reminder), PATIENTLY).not.toEqual([]);
  return (await occurrencesOf(reminder))[0];
};

describe("a rule may count from each of nine anchors (N1)", () => {
  test.each(["session-start", "amendment-deadline", "silence-expiry", "action-due"] as const)(
    "%s: it waits for a date of this kind, and is planned when there is one",
    async (anchor) => {
      const { reminder, effect } = await remind(world, { name: `About ${anchor}`, anchor, offset: "P2D" });
      expect(effect).toEqual({ occurrences: [], waitsFor: anchor });
      await setting(`date-of-${anchor}`, { anchor });
      expect(await planned(reminder.id)).toMatchObject({
        ...{ anchor, subject: `date-of-${anchor}`, state: "PLANNED", at: "2019-02-18T09:00:00.000Z" },
      });
    },
  );

  test.each([
    ["nomination-deadline", "2019-02-14T09:00:00.000Z"],
    ["confirmation-deadline", "2019-03-14T09:00:00.000Z"],
    ["conference-start", "2019-04-07T08:00:00.000Z"],
    ["conference-end", "2019-04-09T08:00:00.000Z"],
  ] as const)("%s: it is planned at once", async (anchor, instant) => {
    const { effect } = await remind(world, { name: `About ${anchor}`, anchor, offset: "P2D" });
    expect(effect.occurrences).toMatchObject([{ subject: "conference", after: { state: "PLANNED", at: instant } }]);
  });

  test("invitation-sent: each member has its own, when it is invited", async () => {
    const { reminder, effect } = await remind(world, {
      ...{ name: "After the invitation", anchor: "invitation-sent", direction: "after", offset: "P2D" },
    });
    expect(effect.waitsFor).toBe("invitation-sent");
    await world.focalPoint("FRA");
    const one = await planned(reminder.id);
    expect(one).toMatchObject({ subject: "FRA", state: "PLANNED", at: "2019-01-30T09:00:00.000Z" });
    await at(world, "2019-01-30T09:02:00Z");
    await becomes(world, one.id, { state: "SENT" });
    await arrives(world, "After the invitation", { FRA: 1, MAR: 0 });
  });
});

describe("a key date", () => {
  test("moves what is planned from it, concerns those it names, and cancels it when it is removed", async () => {
    await setting("vote", { anchor: "session-start", concerns: { countries: ["MAR"] } });
    const { occurrence: id } = await remind(world, {
      ...{ name: "Vote", anchor: "session-start", of: "vote", offset: "PT2H", timeOfDay: undefined },
    });
    expect(await occurrence(world, id)).toMatchObject({ state: "PLANNED", at: "2019-02-20T12:00:00.000Z" });
    const patch = async (body: object) => {
      const { etag } = await must(world.organiser(`GET ${KEY_DATES}/vote`), 200);
      return must(world.organiser(`PATCH ${KEY_DATES}/vote`, { body, headers: { "if-match": etag } }), 200);
    };
    const { body } = await patch({ at: "2019-02-20T17:00" });
    expect(body).toMatchObject({ at: "2019-02-20T17:00", instant: "2019-02-20T16:00:00.000Z", version: 2 });
    await becomes(world, id, { state: "PLANNED", at: "2019-02-20T14:00:00.000Z" });

    await at(world, "2019-02-20T14:02:00Z");
    await becomes(world, id, { state: "SENT" });
    await arrives(world, "Vote", { FRA: 0, MAR: 1 });
    await patch({ at: "2019-02-20T19:00" });
    const told = async () =>
      (await must(world.organiser(`GET /conferences/${CONFERENCE}/mail?kind=date-changed`), 200)).body.items;
    await expect
      .poll(told, PATIENTLY)
      .toMatchObject([{ person: expect.stringContaining("contact/MAR/"), state: "DELIVERED" }]);
  });

  test("is removed: what was planned from it is cancelled; set again, it is planned again", async () => {
    await setting("drinks", { anchor: "session-start", at: "2019-03-20T15:00" });
    const { occurrence: id } = await remind(world, {
      name: "Drinks",
      anchor: "session-start",
      of: "drinks",
      offset: "P1D",
    });
    const { etag } = await must(world.organiser(`GET ${KEY_DATES}/drinks`), 200);
    await must(world.organiser(`DELETE ${KEY_DATES}/drinks`, { headers: { "if-match": etag } }), 204);
    await becomes(world, id, { state: "CANCELLED", why: "anchor-gone" });
    await setting("drinks", { anchor: "session-start", at: "2019-03-21T15:00" });
    await becomes(world, id, { state: "PLANNED", at: "2019-03-20T09:00:00.000Z" });
  });
});
