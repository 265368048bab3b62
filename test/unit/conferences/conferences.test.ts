import { describe, expect, it } from "vitest";
import { changeConference } from "#functions/conferences/change-conference.ts";
import { listConferences } from "#functions/conferences/list-conferences.ts";
import { readConference } from "#functions/conferences/read-conference.ts";
import { readRules } from "#functions/conferences/read-rules.ts";
import { readConferenceRoute } from "#shared/contracts/conferences.ts";
import { type Conference, ConferencePlan } from "#shared/domain/conference.ts";
import { CONFERENCE_ANCHORS, KEY_DATE_ANCHORS } from "#shared/domain/reminders/moment.ts";
import { conferencePlan, sampleConference } from "#test/support/samples.ts";
import { conferencesIn, organiser, refusalOf, request } from "./fakes.ts";

const plan = { ...ConferencePlan.parse(conferencePlan), id: "honcb-15" };
const quotas = { delegation: 5, category: { OBSERVER: 10 }, total: 300 };

const change = (conference: Conference, body: object, sizes: number[] = []) => {
  const store = conferencesIn(conference);
  const allDelegations = async () =>
    sizes.map((size) => ({ people: Array(size).fill({ category: "ADVISER", state: "SUBMITTED" }) }));
  const run = changeConference({ ...store, allDelegations });
  return { store, run: () => run(request({ body: { acceptBelowUse: false, ...body } })) };
};

describe("reading", () => {
  const three = ["a-1", "b-2", "c-3"].map((id) => sampleConference({ id }));
  const needs = { ...conferencesIn(...three), listConferences: async () => ({ items: three }) };
  const member = { ...organiser, memberships: ["c-3", "a-1"].map((conference) => ({ conference, roles: [] })) };
  const ids = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);

  it("lists all to people of the deployment, to others those of their roles, page by page", async () => {
    const all = { ...organiser, memberships: [{ conference: "*", roles: ["organiser" as const] }] };
    expect(ids(await listConferences(needs)(request({ caller: all })))).toEqual(["a-1", "b-2", "c-3"]);
    expect(ids(await listConferences(needs)(request({ caller: member })))).toEqual(["a-1", "c-3"]);
    const first = await listConferences(needs)(request({ caller: member, query: { limit: 1 } }));
    expect(ids(first)).toEqual(["a-1"]);
    expect(first.body.next).toBeDefined();
    const second = await listConferences(needs)(request({ caller: member, query: { limit: 1, cursor: "a-1" } }));
    expect(ids(second)).toEqual(["c-3"]);
    expect(second.body.next).toBeUndefined();
  });

  it("gives one conference with its version, and 404 for what is not there", async () => {
    const answer = await readConference(needs)(request({ params: { conference: "a-1" } }));
    expect(answer.version).toBe(1);
    expect(() => readConferenceRoute.success.body.parse(answer.body)).not.toThrow();
    expect(await refusalOf(() => readConference(needs)(request({ params: { conference: "x" } })))).toBe("not-found");
    expect(await refusalOf(() => readRules({ findRules: async () => undefined })(request()))).toBe("not-found");
  });
});

describe("changing a conference", () => {
  it("wants the version that was read, and a conference that is not cancelled", async () => {
    const title = { ...plan.title, en: "Another" };
    expect(await refusalOf(change(sampleConference({ version: 2 }), { title }).run)).toBe("stale");
    expect(await refusalOf(change(sampleConference({ state: "CANCELLED" }), { title }).run)).toBe("conference-state");
    expect(await refusalOf(change(sampleConference({ id: "other" }), { title }).run)).toBe("not-found");
    expect(await refusalOf(change(sampleConference(), { title }).run)).toBe("none");
  });

  it("writes nothing when nothing is different", async () => {
    const { store, run } = change(sampleConference(), { title: plan.title, languages: plan.languages });
    expect((await run()).version).toBe(1);
    expect(store.saved).toEqual([]);
  });

  it("keeps what was not sent, whatever a new plan would start with", async () => {
    const hours = { opensAt: "10:00", closesAt: "16:30", regionalDesks: { africa: "africa@passerelle.example" } };
    const { body } = await change(sampleConference(hours), { zone: "Europe/Vienna" }).run();
    expect(body).toMatchObject(hours);
    expect(sampleConference()).toMatchObject({ opensAt: "09:00", closesAt: "18:00", regionalDesks: {} });
  });

  it("lets a conference of one day close when it opens or later, one of several days whenever it likes", async () => {
    const hours = { opensAt: "10:00", closesAt: "09:30" };
    const day = { startsOn: "2019-04-09", endsOn: "2019-04-09" };
    await expect(change(sampleConference(), { ...day, ...hours }).run()).rejects.toMatchObject({
      refusal: "invalid-request",
      details: { errors: [{ pointer: "/closesAt" }] },
    });
    expect(await refusalOf(change(sampleConference(), { ...day, ...hours, closesAt: "10:00" }).run)).toBe("none");
    expect(await refusalOf(change(sampleConference(), hours).run)).toBe("none");
  });

  it("points at the fields that contradict the rest of the plan", async () => {
    await expect(change(sampleConference(), { confirmationDeadline: "2019-01-01T00:00" }).run()).rejects.toMatchObject({
      refusal: "invalid-request",
      details: { errors: [{ pointer: "/confirmationDeadline" }] },
    });
  });

  it("gives the rules of procedure a new version, and only them", async () => {
    const rules = { ...plan.rulesOfProcedure, silenceHours: 96 };
    expect((await change(sampleConference(), { rulesOfProcedure: rules }).run()).body.rulesVersion).toBe(2);
    expect((await change(sampleConference(), { zone: "Europe/Vienna" }).run()).body.rulesVersion).toBe(1);
  });

  it("refuses a limit on what was not counted since the announcement, in a draft it is welcome", async () => {
    const total = { quotas: { ...quotas, category: { ...quotas.category, ADVISER: 9 } } };
    expect(await refusalOf(change(sampleConference({ quotas }), total).run)).toBe("quota-not-counted");
    expect(await refusalOf(change(sampleConference({ quotas, state: "POSTPONED" }), total).run)).toBe(
      "quota-not-counted",
    );
    expect(await refusalOf(change(sampleConference({ quotas, state: "DRAFT" }), total).run)).toBe("none");
    expect(await refusalOf(change(sampleConference({ quotas }), { quotas: { ...quotas, category: {} } }).run)).toBe(
      "none",
    );
  });

  it("refuses a cap below the largest delegation, unless that is meant (A51)", async () => {
    const lower = { quotas: { ...quotas, delegation: 3 } };
    expect(await refusalOf(change(sampleConference({ quotas }), lower, [2, 4]).run)).toBe("quota-below-use");
    expect(await refusalOf(change(sampleConference({ quotas }), lower, [2, 3]).run)).toBe("none");
    expect(await refusalOf(change(sampleConference({ quotas }), { ...lower, acceptBelowUse: true }, [2, 4]).run)).toBe(
      "none",
    );
  });
});

describe("a change is recorded as one that those who come must hear of", () => {
  const announced = sampleConference({ state: "ANNOUNCED" });
  const recorded = async (body: object) => {
    const { store, run } = change(announced, body);
    await run();
    return store.saved.map(({ fact }) => fact);
  };
  const venue = { ...announced.venue, city: { ...announced.venue.city, fr: "Grenoble" } };

  it.each([
    ["first day", { startsOn: "2019-04-10" }],
    ["last day", { endsOn: "2019-04-12" }],
    ["place", { venue }],
  ])("%s", async (_, body) => {
    expect(await recorded(body)).toMatchObject([{ type: "ConferenceChanged", moved: true }]);
  });

  it("but not while it is postponed: they are told once, when it is announced again", async () => {
    const { store, run } = change(sampleConference({ state: "POSTPONED" }), { startsOn: "2019-04-10" });
    await run();
    expect(store.saved[0]?.fact).not.toHaveProperty("moved");
  });

  it.each([
    ["deadline", { confirmationDeadline: "2019-03-20T00:00" }],
    ["hour of the opening", { opensAt: "10:00" }],
    ["place as it was, with something else", { venue: announced.venue, languages: ["fr"] }],
  ])("but not: %s", async (_, body) => {
    expect((await recorded(body))[0]).not.toHaveProperty("moved");
  });

  it.each<[string, object, string[]]>([
    ["first day", { startsOn: "2019-04-10" }, ["conference-start"]],
    ["hour of the end", { closesAt: "17:00" }, ["conference-end"]],
    ["deadline", { nominationDeadline: "2019-02-17T00:00" }, ["nomination-deadline"]],
    ["zone of other hours", { zone: "Europe/Lisbon" }, [...CONFERENCE_ANCHORS, ...KEY_DATE_ANCHORS]],
    ["zone of the same hours, in which a key date may have others", { zone: "Europe/Vienna" }, [...KEY_DATE_ANCHORS]],
  ])("with what reminders count from: %s", async (_, body, anchors) => {
    expect(await recorded(body)).toMatchObject([{ anchors }]);
  });

  it("without it where nothing of that has moved", async () => {
    expect(await recorded({ venue })).toEqual([{ type: "ConferenceChanged", moved: true }]);
    expect(await recorded({ languages: ["fr"] })).toEqual([{ type: "ConferenceChanged" }]);
  });
});
