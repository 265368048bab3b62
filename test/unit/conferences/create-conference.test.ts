import { describe, expect, it } from "vitest";
import { createConference } from "#functions/conferences/create-conference.ts";
import { createConferenceRoute } from "#shared/contracts/conferences.ts";
import { ConferencePlan } from "#shared/domain/conference.ts";
import { defaultReminders } from "#shared/domain/reminders/default-reminders.ts";
import { conferencePlan, sampleConference } from "#test/support/samples.ts";
import { conferencesIn, organiser, refusalOf, request } from "./fakes.ts";

const plan = { ...ConferencePlan.parse(conferencePlan), id: "honcb-15", reminders: "default" };

describe("creating a conference", () => {
  it("gives a draft with its address, version and deadlines as instants", async () => {
    const store = conferencesIn();
    const answer = await createConference(store)(request({ body: plan }));
    expect(answer).toMatchObject({ version: 1, location: "/conferences/honcb-15" });
    expect(createConferenceRoute.success.body.parse(answer.body)).toMatchObject({
      state: "DRAFT",
      rulesVersion: 1,
      deadlines: { nomination: "2019-02-15T23:00:00.000Z", end: "2019-04-11T22:00:00.000Z" },
    });
    expect(store.saved).toMatchObject([{ fact: { type: "ConferenceCreated" } }]);
  });

  it("starts with the usual reminders, in their order and by its creator, unless it is to have none", async () => {
    const created = async (reminders: "default" | "none") => {
      const store = conferencesIn();
      await createConference(store)(request({ body: { ...plan, reminders } }));
      return store.saved[0];
    };
    const saved = await created("default");
    const kept = saved?.reminders ?? [];
    expect(kept.map(({ name }) => name)).toEqual(defaultReminders().map(({ name }) => name));
    expect(kept.map(({ id }) => id)).toEqual(kept.map(({ id }) => id).toSorted());
    for (const reminder of kept)
      expect(reminder).toMatchObject({
        ...{ conference: "honcb-15", authors: [organiser.subject], active: true, version: 1 },
        createdAt: "2019-01-10T12:00:00.000Z",
      });
    expect((await created("none"))?.reminders).toEqual([]);
    expect(saved?.after).not.toHaveProperty("reminders");
  });

  it("fits one transaction with all of them: an item and a record each, and four more", () => {
    expect(2 * defaultReminders().length + 4).toBeLessThan(100);
  });

  it("refuses an id that is taken, and a plan that contradicts itself", async () => {
    const create = (conference: object) => () =>
      createConference(conferencesIn(sampleConference()))(request({ body: { ...plan, ...conference } }));
    expect(await refusalOf(create({}))).toBe("conference-exists");
    expect(await refusalOf(create({ id: "honcb-16", endsOn: "2019-04-08" }))).toBe("invalid-request");
    expect(await refusalOf(create({ id: "honcb-16" }))).toBe("none");
  });
});
