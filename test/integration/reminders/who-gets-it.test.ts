import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, CONFERENCE, type FocalPoint, must, openWorld, type World } from "#test/support/conference-world.ts";
import {
  arrives,
  at,
  becomes,
  mailsOf,
  mailsTo,
  openLane,
  PATIENTLY,
  people,
  remind,
  stopLane,
  wordsOf,
} from "#test/support/reminding.ts";

let world: World;
let france: FocalPoint;
let morocco: FocalPoint;
let peru: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "MAR", "PER");
  const others = [
    { country: "EGY", language: "ar", focalPoint: { name: "منى", email: addressOf("EGY") } },
    { country: "BEL", language: "fr", focalPoint: { name: "Chloé", email: addressOf("BEL") } },
  ];
  await must(world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, { body: others }), 200);
  [france, morocco, peru] = [
    await world.focalPoint("FRA"),
    await world.focalPoint("MAR"),
    await world.focalPoint("PER"),
  ];
  for (const one of [france, morocco]) await must(one.draft(), 201);
  // The head reads the mail of the focal point.
  await must(peru.draft({ email: addressOf("PER").toUpperCase(), givenNames: "Rosa", familyName: "Quispe" }), 201);
});
afterAll(() => world.cloud.stop());

/** Days later, with a new session of the same link. */
const again = ({ country }: FocalPoint) => world.focalPoint(country);

test("whoever acts before the send gets nothing, also between the making of the mail and its leaving (N4)", async () => {
  const { occurrence: id } = await remind(world, {
    ...{ name: "Still to do", condition: "has-not-submitted" },
    audience: { roles: ["focal-point"], countries: ["FRA", "MAR"] },
  });
  await at(world, "2019-02-09T08:30:00Z");
  await must((await again(france)).submit(), 200);
  await stopLane(world);
  await at(world, "2019-02-09T09:01:00Z");
  await becomes(world, id, { state: "SENT" });
  expect(await people(world, id)).toMatchObject([
    { outcome: "mailed", person: expect.stringContaining("contact/MAR/"), mail: { state: "HELD" } },
    { outcome: "had-acted", person: expect.stringContaining("contact/FRA/") },
  ]);
  await must((await again(morocco)).submit(), 200);
  await openLane(world);
  await expect
    .poll(async () => Object.values(await mailsOf(world, id)), PATIENTLY)
    .toMatchObject([{ state: "CANCELLED", why: "had acted" }]);
  expect(["FRA", "MAR"].map((country) => mailsTo(world, country, "Still to do"))).toEqual([0, 0]);
});

test("control: without a condition the same people are written to", async () => {
  await at(world, "2019-02-10T08:30:00Z");
  const { occurrence: id } = await remind(world, {
    ...{ name: "For all", offset: "P6D" },
    audience: { roles: ["focal-point"], countries: ["FRA", "MAR"] },
  });
  await at(world, "2019-02-10T09:01:00Z");
  await becomes(world, id, { state: "SENT" });
  await arrives(world, "For all", { FRA: 1, MAR: 1 });
});

test("two who share a mailbox get one mail that names both; the list says so", async () => {
  await must((await again(peru)).submit(), 200);
  const { reminder, occurrence: id } = await remind(world, {
    ...{ name: "Shared", offset: "P5D" },
    audience: { roles: ["focal-point", "HEAD", "ADVISER"], countries: ["PER"] },
  });
  const { body: expected } = await must(
    world.organiser(`GET /conferences/${CONFERENCE}/reminders/${reminder.id}/recipients`),
    200,
  );
  expect(expected.items).toMatchObject([
    { role: "focal-point", name: "Focal point of PER" },
    { role: "HEAD", name: "Rosa Quispe", sharesAddressWith: expected.items[0].person },
  ]);
  await at(world, "2019-02-11T09:01:00Z");
  await becomes(world, id, { state: "SENT" });
  await arrives(world, "Shared", { PER: 1 });
  const [mail] = world.cloud.inbox.list({ to: addressOf("PER") }).filter(({ subject }) => subject?.includes("Shared"));
  const { text } = await world.cloud.inbox.open(mail?.id ?? "");
  expect(text).toContain("Focal point of PER");
  expect(text).toContain("Rosa Quispe");
  expect((await people(world, id)).map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual([
    "mailed",
    "shares-address",
  ]);
});

test("only the states that the audience names are reached, and everyone in the own language", async () => {
  const { ar, en, fr, es } = wordsOf("Spoken");
  const texts = {
    ...{ ar: { ...ar, subject: "تذكير" }, en, es },
    fr: { ...fr, subject: "Rappel" },
  };
  const { occurrence: id } = await remind(world, { name: "Spoken", offset: "P4D", texts });
  const { occurrence: confirmed } = await remind(world, {
    ...{ name: "Confirmed only", offset: "P4D" },
    audience: { roles: ["HEAD"], delegationStates: ["CONFIRMED"], delegateStates: ["CONFIRMED"] },
  });
  await at(world, "2019-02-12T09:01:00Z");
  await becomes(world, id, { state: "SENT" });
  await becomes(world, confirmed, { state: "SENT" });
  const count = (country: string) => ["تذكير", "Spoken", "Rappel"].map((title) => mailsTo(world, country, title));
  await expect
    .poll(() => [count("EGY"), count("FRA"), count("BEL")], PATIENTLY)
    .toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  const [arabic] = world.cloud.inbox.list({ to: addressOf("EGY") }).filter(({ subject }) => subject?.includes("تذكير"));
  expect((await world.cloud.inbox.open(arabic?.id ?? "")).html).toContain('dir="rtl"');
  expect(await people(world, confirmed)).toEqual([]);
});

test("a clock that is set back and comes again sends nothing twice (N5)", async () => {
  const { occurrence: id } = await remind(world, { name: "Once", offset: "P3D" });
  for (const instant of ["2019-02-13T09:01:00Z", "2019-02-12T09:30:00Z", "2019-02-13T09:02:00Z"])
    await at(world, instant);
  await becomes(world, id, { state: "SENT" });
  await at(world, "2019-02-13T11:00:00Z");
  await arrives(world, "Once", { FRA: 1, MAR: 1, PER: 1, EGY: 1, BEL: 1 });
});
