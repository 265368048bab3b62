import { afterAll, beforeAll, expect, test } from "vitest";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";

let world: World;
const AT = `/conferences/${CONFERENCE}` as const;
const get = async (path: string) => (await must(world.organiser(`GET ${AT}/${path}`), 200)).body;

beforeAll(async () => {
  world = await openWorld();
  const body = [
    {
      ...{ country: "PER", language: "es" },
      focalPoint: { name: "Perú", email: "bounce.peru@simulator.example" },
      alternates: [{ name: "Otro", email: "otro@ncb-per.example" }],
    },
    { country: "CHL", language: "es", focalPoint: { name: "Chile", email: "bounce.chile@simulator.example" } },
    { country: "FRA", language: "fr", focalPoint: { name: "France", email: "fp@ncb-fra.example" } },
  ];
  await must(world.organiser(`POST ${AT}/members/imports`, { body }), 200);
  await must(world.organiser(`POST ${AT}/invitations`, { body: { countries: ["PER", "CHL", "FRA"] } }), 200);
  await world.cloud.idle();
});
afterAll(() => world.cloud.stop());

test("whose invitation bounced is listed as unreachable, with the countries that nobody is left to speak for (N11)", async () => {
  const { items } = await get("unreachable");
  expect(items).toMatchObject([
    { country: "CHL", role: "focal-point", name: "Chile", why: "suppressed", otherContact: false },
    { country: "PER", role: "focal-point", name: "Perú", why: "suppressed", otherContact: true },
  ]);
  const first = await get("unreachable?limit=1");
  expect(first.items).toHaveLength(1);
  expect((await get(`unreachable?limit=1&cursor=${first.next}`)).items).toMatchObject([{ country: "PER" }]);
});

test("an address is released with a reason, which the record keeps; its next mail says whether that was right", async () => {
  const { items } = await get("suppressions");
  const chile = items.find(({ address }: { address: string }) => address.startsWith("bounce.chile"));
  expect(chile).toMatchObject({ why: "bounce", scope: "all" });
  const body = { reason: "The mailbox was full" };
  await must(world.organiser(`POST ${AT}/suppressions/${chile.addressHash}/release`, { body, headers: key() }), 204);
  expect((await get(`audit?entity=suppression/${chile.addressHash}`)).items).toMatchObject([
    { fact: { type: "SuppressionReleased" }, ...body, actor: { kind: "staff", id: "organiser" } },
  ]);
  expect((await get("unreachable")).items[0]).toMatchObject({ country: "CHL", why: "BOUNCED" });

  await must(
    world.organiser(`POST ${AT}/mail/${chile.ledgerKey}/resend`, { body: { reason: "Emptied now" }, headers: key() }),
    202,
  );
  await world.cloud.idle();
  expect((await get("unreachable")).items[0]).toMatchObject({ country: "CHL", why: "suppressed" });
});

test("the log is filtered by person, kind and state, and read page by page", async () => {
  const all = [];
  for (let cursor = ""; ; ) {
    const page = await get(`mail?limit=2${cursor}`);
    all.push(...page.items);
    if (page.next === undefined) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(new Set(all.map(({ ledgerKey }) => ledgerKey)).size).toBe(all.length);
  expect(all).toHaveLength((await get("mail?limit=100")).items.length);
  expect((await get("mail?kind=invitation&state=BOUNCED")).items).toHaveLength(3);
  expect((await get("mail?kind=invitation&country=FRA")).items).toMatchObject([{ state: "DELIVERED" }]);
  const { person } = (await get("mail?country=PER&kind=invitation")).items[0];
  expect((await get(`mail?person=${person}`)).items).toMatchObject([{ kind: "invitation", person }]);
  expect((await get(`mail?person=${person}&country=FRA`)).items).toEqual([]);
  // Peru's other contact was told that the focal point's address is dead.
  expect((await get("mail?kind=contact-broken&country=PER")).items).toMatchObject([{ state: "DELIVERED" }]);
});
