import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { arrives, at, becomes, mailsTo, PATIENTLY, people, remind } from "#test/support/reminding.ts";

const DESK = "europe@desks.example";
const AT = `/conferences/${CONFERENCE}` as const;

let world: World;
beforeAll(async () => {
  world = await openWorld({ regionalDesks: { europe: DESK } });
  const at = (country: string, focalPoint: string, more: object = {}) => ({
    ...{ country, language: "en", focalPoint: { name: `Focal point of ${country}`, email: focalPoint } },
    ...more,
  });
  const body = [
    at("FRA", addressOf("FRA"), { alternates: [{ name: "Alternate", email: addressOf("alternate") }] }),
    at("PER", "bounce.peru@simulator.example", { alternates: [{ name: "Otro", email: addressOf("PER") }] }),
    at("ITA", addressOf("ITA")),
  ];
  await must(world.organiser(`POST ${AT}/members/imports`, { body }), 200);
});
afterAll(() => world.cloud.stop());

const tellingOf = async (id: string) =>
  (await people(world, id)).map(({ person, rung, outcome }: Record<string, string>) =>
    [outcome, person?.split("/")[0], rung].filter(Boolean).join(" "),
  );

describe("a member that does not answer (N12)", () => {
  test("is asked through others step by step, and through nobody once it has answered", async () => {
    await world.focalPoint("FRA");
    const alternate = { afterUnanswered: 1, to: "alternate" } as const;
    const rule = (name: string, offset: string, ladder: object[]) =>
      remind(world, {
        ...{ name, offset, condition: "has-not-submitted", ladder: ladder as [] },
        audience: { roles: ["focal-point"], countries: ["FRA"] },
      });
    const first = await rule("First", "P10D", [alternate]);
    const second = await rule("Second", "P8D", [alternate, { afterUnanswered: 2, to: "regional-desk" }]);
    const third = await rule("Third", "P6D", [
      alternate,
      { afterUnanswered: 2, to: "head" },
      { afterUnanswered: 2, to: "regional-desk" },
    ]);
    const last = await rule("Last", "P4D", [alternate, { afterUnanswered: 2, to: "regional-desk" }]);

    await at(world, "2019-02-06T09:02:00Z");
    await becomes(world, first.occurrence, { state: "SENT" });
    expect(await tellingOf(first.occurrence)).toEqual(["mailed contact"]);
    await at(world, "2019-02-08T09:02:00Z");
    await becomes(world, second.occurrence, { state: "SENT" });
    expect((await tellingOf(second.occurrence)).sort()).toEqual(["mailed contact", "mailed contact alternate"]);
    expect(world.cloud.inbox.list({ to: DESK })).toEqual([]);
    await at(world, "2019-02-10T09:02:00Z");
    await becomes(world, third.occurrence, { state: "SENT" });
    // Nobody has named a head: that shows.
    expect((await tellingOf(third.occurrence)).sort()).toEqual([
      "mailed contact",
      "mailed contact alternate",
      "mailed desk regional-desk",
      "nobody-to-escalate-to head head",
    ]);
    await expect.poll(() => world.cloud.inbox.list({ to: DESK }), PATIENTLY).toHaveLength(1);
    await arrives(world, "Third", { FRA: 1, alternate: 1 });

    // With a new session: two weeks have passed.
    const back = await world.focalPoint("FRA");
    await must(back.draft(), 201);
    await must(back.submit(), 200);
    await at(world, "2019-02-12T09:02:00Z");
    await becomes(world, last.occurrence, { state: "SENT" });
    expect(await tellingOf(last.occurrence)).toEqual(["had-acted contact"]);
    expect([mailsTo(world, "FRA", "Last"), mailsTo(world, "alternate", "Last")]).toEqual([0, 0]);
    expect(world.cloud.inbox.list({ to: DESK })).toHaveLength(1);
  });
});

describe("a mailbox that takes no reminder (rules.md 2.2, bounce)", () => {
  const mailOf = async (id: string) => (await people(world, id)).map(({ mail }: { mail: object }) => mail);
  const rule = (name: string, offset: string, changes: Partial<Parameters<typeof remind>[1]>) =>
    remind(world, { name, anchor: "confirmation-deadline", offset, ...changes });

  test("hard bounce: seen with the occurrence, closed, and the other contact is told", async () => {
    const peru = { audience: { roles: ["focal-point" as const], countries: ["PER"] } };
    const one = await rule("Bounces", "P30D", peru);
    const other = await rule("After the bounce", "P29D", peru);
    await at(world, "2019-02-14T09:02:00Z");
    await expect.poll(() => mailOf(one.occurrence), PATIENTLY).toMatchObject([{ state: "BOUNCED" }]);
    await arrives(world, "", { PER: 1 });
    await at(world, "2019-02-15T09:02:00Z");
    await expect
      .poll(() => mailOf(other.occurrence), PATIENTLY)
      .toMatchObject([{ state: "SUPPRESSED", why: "bounce" }]);
    const { body } = await must(world.organiser(`GET ${AT}/unreachable`), 200);
    expect(body.items).toMatchObject([{ country: "PER", otherContact: true }]);
  });

  test("complaint of a delegate: no information any more; what carries duties goes to the focal point", async () => {
    const italy = await world.focalPoint("ITA");
    await must(italy.draft({ email: "complaint.italy@simulator.example" }), 201);
    await must(italy.submit(), 200);
    const heads = { audience: { roles: ["HEAD" as const], countries: ["ITA"] } };
    const complained = await rule("Complained", "P28D", { ...heads, mailClass: "INFO" });
    const information = await rule("Information", "P27D", { ...heads, mailClass: "INFO" });
    const duty = await rule("Duty", "P26D", { ...heads, mailClass: "MANDATORY" });
    await at(world, "2019-02-16T09:02:00Z");
    await expect.poll(() => mailOf(complained.occurrence), PATIENTLY).toMatchObject([{ state: "COMPLAINED" }]);
    await at(world, "2019-02-17T09:02:00Z");
    await expect
      .poll(() => mailOf(information.occurrence), PATIENTLY)
      .toMatchObject([{ state: "SUPPRESSED", why: "complaint" }]);
    await at(world, "2019-02-18T09:02:00Z");
    await arrives(world, "Duty", { ITA: 1 });
    await expect.poll(() => mailOf(duty.occurrence), PATIENTLY).toMatchObject([{ state: "DELIVERED" }]);
  });
});

test("what it will look like is shown in each language, with the secretariat as its reader", async () => {
  const { body: list } = await must(world.organiser(`GET ${AT}/reminders?limit=1`), 200);
  const path = `${AT}/reminders/${list.items[0].id}/preview` as const;
  const shown = async (language: string) => (await must(world.organiser(`GET ${path}?language=${language}`), 200)).body;
  expect((await shown("en")).text).toContain("Conference secretariat, France");
  expect((await shown("ar")).html).toContain('dir="rtl"');
  const plain = await must(
    world.organiser(`POST ${AT}/reminders`, {
      body: {
        ...{ name: "House words", anchor: "session-start", direction: "before", offset: "P1D", timeOfDay: "09:00" },
        ...{ audience: { roles: ["focal-point"] }, mailClass: "INFO" },
      },
      headers: key(),
    }),
    201,
  );
  const house = `${AT}/reminders/${plain.body.reminder.id}/preview` as const;
  for (const language of ["ar", "en", "fr", "es"]) {
    const { body } = await must(world.organiser(`GET ${house}?language=${language}`), 200);
    expect(body.subject.length, language).toBeGreaterThan(10);
    expect(body.html, language).toContain("<!DOCTYPE html>");
  }
});
