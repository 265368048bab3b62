import { afterAll, beforeAll, expect, test } from "vitest";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";

const HERE = `/conferences/${CONFERENCE}` as const;
const MINUTE = 60_000;
/** Two weeks before D1 at 09:00 in Paris. */
const DUE = Date.parse("2019-02-02T08:00:00Z");

const plan = {
  ...{ name: "Two weeks left", anchor: "nomination-deadline", direction: "before", offset: "P14D", timeOfDay: "09:00" },
  ...{ audience: { roles: ["focal-point"] }, condition: "has-not-submitted", mailClass: "MANDATORY" },
  quietHours: { ignoredBecause: "The second of February is a Saturday, and the test is about the time." },
};

let world: World;
let reminder: string;

/** France and Peru are invited and France has sent regrets; Belgium was never invited. */
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "PER", "BEL");
  const france = await world.focalPoint("FRA");
  await world.focalPoint("PER");
  await must(
    france.call("POST /delegation/regrets", { body: {}, headers: { ...key(), "if-match": await france.etag() } }),
    200,
  );
  const created = await must(world.organiser(`POST ${HERE}/reminders`, { body: plan, headers: key() }), 201);
  expect(created.body.effect.occurrences).toMatchObject([{ outcome: "planned", after: { state: "PLANNED" } }]);
  reminder = created.body.reminder.id;
});
afterAll(() => world.cloud.stop());

/** The country of each mail of a kind that has left. */
const mailed = async (kind: "reminder" | "date-changed"): Promise<string[]> => {
  const { items } = (await must(world.organiser(`GET ${HERE}/mail?kind=${kind}&limit=100`), 200)).body;
  const readers = new Map<string, string>(items.map((mail: Mail) => [mail.ledgerKey, mail.person.split("/")[1]]));
  return world.cloud.inbox.list().flatMap(({ tags }) => readers.get(tags.ledger ?? "") ?? []);
};
const reminded = () => mailed("reminder");
type Mail = Readonly<Record<"ledgerKey" | "person", string>>;
const occurrences = async () =>
  (await must(world.organiser(`GET ${HERE}/occurrences?reminder=${reminder}&limit=100`), 200)).body.items;
const at = async (time: number) => {
  world.cloud.setClock(new Date(time));
  await world.cloud.idle();
};
const soon = { timeout: 30_000, interval: 100 };

test("nobody is reminded before the time", async () => {
  await at(DUE - 26 * 60 * MINUTE);
  await at(DUE - 2 * MINUTE);
  expect(await occurrences()).toMatchObject([{ state: "PLANNED", at: new Date(DUE).toISOString() }]);
  expect(await reminded()).toEqual([]);
});

test("at its time whoever still has to act is reminded, and nobody else", async () => {
  await at(DUE + 1_000);
  await expect.poll(async () => (await occurrences())[0].state, soon).toBe("SENT");
  await expect.poll(reminded, soon).toEqual(["PER"]);
});

test("however often the sweeper comes by and records are read again, nobody gets a second one", async () => {
  for (const minutes of [1, 6, 11, 16, 60]) await at(DUE + minutes * MINUTE);
  expect(await reminded()).toEqual(["PER"]);
  expect(await occurrences()).toMatchObject([{ state: "SENT", done: 1 }]);
});

test("a date that moves has its occurrence planned anew, and is told once to whoever was told the old one", async () => {
  const last = { ...plan, name: "One week left", offset: "P7D" };
  const { body } = await must(world.organiser(`POST ${HERE}/reminders`, { body: last, headers: key() }), 201);
  reminder = body.reminder.id;
  const { etag } = await must(world.organiser(`GET ${HERE}`), 200);
  const change = { nominationDeadline: "2019-02-23T00:00" };
  await must(world.organiser(`PATCH ${HERE}`, { body: change, headers: { "if-match": etag } }), 200);
  await expect.poll(async () => (await occurrences())[0].at, soon).toBe("2019-02-16T08:00:00.000Z");
  await expect.poll(() => mailed("date-changed"), soon).toEqual(["PER"]);
  // The record is read a second time.
  for (const minutes of [63, 68, 73]) await at(DUE + minutes * MINUTE);
  expect(await mailed("date-changed")).toEqual(["PER"]);
});

test("a date that is set for itself is planned from, and what was planned goes with it", async () => {
  const session = { ...plan, name: "Tomorrow", anchor: "session-start", offset: "P1D", condition: undefined };
  const { body } = await must(world.organiser(`POST ${HERE}/reminders`, { body: session, headers: key() }), 201);
  reminder = body.reminder.id;
  expect(body.effect).toMatchObject({ occurrences: [], waitsFor: "session-start" });
  const title = { ar: "جلسة", en: "Session", fr: "Séance", es: "Sesión" };
  const date = { id: "round-table-europe", anchor: "session-start", title, at: "2019-04-09T14:00" };
  const { etag } = await must(world.organiser(`POST ${HERE}/key-dates`, { body: date, headers: key() }), 201);
  await expect.poll(occurrences, soon).toMatchObject([{ state: "PLANNED", subject: date.id }]);
  await must(world.organiser(`DELETE ${HERE}/key-dates/${date.id}`, { headers: { "if-match": etag } }), 204);
  await expect.poll(occurrences, soon).toMatchObject([{ state: "CANCELLED", why: "anchor-gone" }]);
});

test("an invitation is a date of its own country's", async () => {
  const asked = { ...plan, name: "Not opened yet", condition: "has-not-opened-invitation" };
  const after = { ...asked, anchor: "invitation-sent", direction: "after", offset: "P10D" };
  const { body } = await must(world.organiser(`POST ${HERE}/reminders`, { body: after, headers: key() }), 201);
  reminder = body.reminder.id;
  await must(world.organiser(`POST ${HERE}/invitations`, { body: { countries: ["BEL"] } }), 200);
  const subjects = async () => (await occurrences()).map(({ subject }: { subject: string }) => subject).toSorted();
  await expect.poll(subjects, soon).toEqual(["BEL", "FRA", "PER"]);
});
