import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultReminders } from "#shared/domain/reminders/default-reminders.ts";
import { refusalOf } from "#test/support/api.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { conferencePlan } from "#test/support/samples.ts";

const USUAL = defaultReminders().map(({ name }) => name);
let world: World;

beforeAll(async () => {
  world = await openWorld({ reminders: "default" });
});
afterAll(() => world.cloud.stop());

const create = (body: object, headers = key()) =>
  world.organiser("POST /conferences", { body: { ...conferencePlan, ...body }, headers });
const namesIn = async (conference: string): Promise<string[]> => {
  const { body } = await must(world.organiser(`GET /conferences/${conference}/reminders?limit=100`), 200);
  return body.items.map(({ name }: { name: string }) => name);
};

describe("a conference that is created", () => {
  it("has the usual reminders without anybody having thought of them, each on record", async () => {
    expect(await namesIn(CONFERENCE)).toEqual(USUAL);
    const { body } = await must(world.organiser(`GET /conferences/${CONFERENCE}/reminders?limit=1`), 200);
    expect(body.items).toMatchObject([{ authors: ["organiser"], active: true, version: 1 }]);
    const audit = await must(
      world.organiser(`GET /conferences/${CONFERENCE}/audit?entity=reminder/${body.items[0].id}`),
      200,
    );
    expect(audit.body.items).toMatchObject([{ fact: { type: "ReminderCreated", reminder: body.items[0].id } }]);
  });

  it("has them once, however often its creation is sent", async () => {
    const headers = key();
    await must(create({ id: "sent-twice" }, headers), 201);
    await must(create({ id: "sent-twice" }, headers), 201);
    expect(await namesIn("sent-twice")).toEqual(USUAL);
    expect(refusalOf(await must(create({ id: "sent-twice" }), 409))).toBe("conference-exists");
    expect(await namesIn("sent-twice")).toEqual(USUAL);
  });

  it("has none where that is asked for, and nothing else can be", async () => {
    await must(create({ id: "without", reminders: "none" }), 201);
    expect(await namesIn("without")).toEqual([]);
    expect(refusalOf(await must(create({ id: "some", reminders: "some" }), 422))).toBe("invalid-request");
    const change = { body: { reminders: "default" }, headers: { "if-match": '"1"' } };
    expect(refusalOf(await must(world.organiser("PATCH /conferences/without", change), 422))).toBe("invalid-request");
  });
});
