import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import type { Expected } from "#test/support/problem.ts";
import { reminderPlan, wordsOf } from "#test/support/reminding.ts";

const AT = `/conferences/${CONFERENCE}` as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
  const body = { id: "round-table", anchor: "session-start", title: titles("Round table"), at: "2019-04-09T14:00" };
  await must(world.organiser(`POST ${AT}/key-dates`, { body, headers: key() }), 201);
});
afterAll(() => world.cloud.stop());

const titles = (text: string) => ({ ar: text, en: text, fr: text, es: text });
const creating = (changes: object) => () =>
  world.organiser(`POST ${AT}/reminders`, { body: { ...reminderPlan(), ...changes }, headers: key() });
const proposing = (changes: object) => () =>
  world.organiser(`POST ${AT}/reminders/effect`, {
    body: { propose: "reminder", plan: { ...reminderPlan(), ...changes } },
    headers: key(),
  });

const en = (text: object) => ({ texts: { ...wordsOf("Hello"), en: { subject: "Hello", body: "Hello", ...text } } });
const BAD: [what: string, changes: object, at: string, saying?: string][] = [
  ["an unknown zone", { zone: "MARS" }, "/zone", "RECIPIENT"],
  ["a zone by name", { zone: "Europe/Paris" }, "/zone"],
  ["an offset of a hundred years", { offset: "P100Y" }, "/offset", "366 days"],
  ["an offset of more hours than that", { offset: "PT9000H", timeOfDay: undefined }, "/offset", "366 days"],
  ["a negative offset", { offset: "-P1D" }, "/offset", "without a sign"],
  ["an offset in days and hours", { offset: "P1DT2H" }, "/offset", "not both"],
  ["half a day", { offset: "P0.5D" }, "/offset"],
  ["an offset that is none", { offset: "P" }, "/offset"],
  ["a time that no clock shows", { timeOfDay: "25:00" }, "/timeOfDay", "such as 09:00"],
  ["days without a time", { timeOfDay: undefined }, "/timeOfDay", "required"],
  ["hours with a time", { offset: "PT2H" }, "/timeOfDay", "must not be given"],
  ["an unknown anchor", { anchor: "easter" }, "/anchor"],
  ["a wish before the invitation", { anchor: "invitation-sent" }, "/direction", "must be after"],
  ["an unknown placeholder", en({ body: "Dear {salary}" }), "/texts/en/body", "{salary}"],
  ["a placeholder in a subject that is code", en({ subject: "{{name}}" }), "/texts/en/subject", "unknown placeholder"],
  ["a language left out", { texts: { en: wordsOf("Hello").en } }, "/texts/ar"],
  [
    "quiet hours that never end",
    { quietHours: { from: "20:00", until: "20:00", daysOff: true } },
    "/quietHours",
    "end",
  ],
  ["quiet hours by half", { quietHours: { from: "20:00" } }, "/quietHours", "ignoredBecause"],
  ["quiet hours ignored without a reason", { quietHours: { ignoredBecause: " " } }, "/quietHours/ignoredBecause"],
  ["a ladder without a condition", { ladder: [{ afterUnanswered: 1, to: "head" }] }, "/ladder", "needs a condition"],
  [
    "a rung that is none",
    { condition: "has-not-submitted", ladder: [{ afterUnanswered: 1, to: "pope" }] },
    "/ladder/0/to",
  ],
  ["an unknown condition", { condition: "has-not-paid" }, "/condition"],
  ["lateness of a month", { maxLateness: "P30D" }, "/maxLateness", "7 days"],
  ["an audience of nobody", { audience: { roles: [] } }, "/audience/roles"],
  ["a country that is none", { audience: { roles: ["HEAD"], countries: ["XXX"] } }, "/audience/countries/0"],
  ["a key date for another anchor", { of: "round-table" }, "/of", "key dates only"],
  ["a key date that is not there", { anchor: "session-start", of: "no-such-date" }, "/of", "session-start"],
  ["a key date of another kind", { anchor: "silence-expiry", of: "round-table" }, "/of", "silence-expiry"],
  ["a time after the date", { anchor: "conference-start", offset: "P0D", timeOfDay: "18:00" }, "/timeOfDay", "before"],
  ["a field of its own", { bcc: "everyone" }, ""],
];

describe("a rule that makes no sense is refused by name and changes nothing", () => {
  test.each(BAD)("%s", async (_, changes, pointer, saying) => {
    const expected: Expected = { refusal: "invalid-request", at: pointer, ...(saying && { saying }) };
    await refused(world, expected, creating(changes));
    // The same as a proposal, with the place in it.
    await refused(world, { ...expected, at: `/plan${pointer}` }, proposing(changes));
  });

  test("control: a rule that makes sense is kept, also at the edge of what is allowed", async () => {
    await accepted(world, 201, creating({}));
    await accepted(world, 201, creating({ offset: "P366D", maxLateness: "P7D" }));
    await accepted(world, 201, creating({ anchor: "session-start", of: "round-table" }));
    // Before 09:00 on the day itself is before it.
    await accepted(world, 201, creating({ anchor: "conference-start", offset: "P0D", timeOfDay: "08:59" }));
  });
});

describe("a proposal", () => {
  test("writes nothing, and counts whom it would reach: nobody, where nobody is in the audience", async () => {
    const { result, changes } = await changesBy(world, async () => ({
      france: await must(proposing({})(), 200),
      nobody: await must(proposing({ audience: { roles: ["HEAD"], countries: ["ITA"] } })(), 200),
    }));
    expect(changes).toEqual([]);
    expect(result.france.body).toMatchObject({ recipients: 1, told: 0, occurrences: [{ outcome: "planned" }] });
    expect(result.nobody.body).toMatchObject({ recipients: 0, occurrences: [{ outcome: "planned" }] });
  });

  test("of dates that contradict each other is refused where it does", async () => {
    const propose = (body: object) => () => world.organiser(`POST ${AT}/reminders/effect`, { body, headers: key() });
    const invalid = (at: string) => ({ refusal: "invalid-request", at }) as const;
    const dates = propose({ propose: "conference-dates", dates: { endsOn: "2019-04-01" } });
    await refused(world, invalid("/dates/endsOn"), dates);
    await refused(world, invalid("/propose"), propose({ propose: "peace" }));
    const keyDate = { propose: "key-date", keyDate: "no-such-date", at: "2019-04-09T15:00" };
    await refused(world, { refusal: "not-found" }, propose(keyDate));
    await refused(world, invalid("/at"), propose({ ...keyDate, at: "2019-02-30T15:00" }));
  });
});

describe("a key date", () => {
  const setting = (changes: object) => () =>
    world.organiser(`POST ${AT}/key-dates`, {
      body: { id: "vote", anchor: "session-start", title: titles("Vote"), at: "2019-04-10T09:00", ...changes },
      headers: key(),
    });

  test("that makes no sense is refused by name", async () => {
    const invalid = (at: string) => ({ refusal: "invalid-request", at }) as const;
    await refused(world, invalid("/at"), setting({ at: "2019-02-30T09:00" }), setting({ at: "2019-04-10T09:00Z" }));
    await refused(world, invalid("/anchor"), setting({ anchor: "conference-start" }));
    await refused(world, invalid("/id"), setting({ id: "Vote!" }));
    await refused(world, invalid("/concerns/countries/0"), setting({ concerns: { countries: ["XXX"] } }));
    await refused(world, { refusal: "key-date-exists" }, setting({ id: "round-table" }));
  });

  test("is changed and removed in the version that was read only", async () => {
    const path = `${AT}/key-dates/round-table` as const;
    const { etag } = await must(world.organiser(`GET ${path}`), 200);
    const patch = (headers: Record<string, string>) => () =>
      world.organiser(`PATCH ${path}`, { body: { at: "2019-04-09T15:00" }, headers });
    await refused(world, { refusal: "precondition-required" }, patch({}));
    await refused(world, { refusal: "stale" }, patch({ "if-match": '"99"' }));
    await accepted(world, 200, patch({ "if-match": etag }));
    await refused(world, { refusal: "stale" }, () =>
      world.organiser(`DELETE ${path}`, { headers: { "if-match": etag } }),
    );
  });
});

test("a cursor that belongs to another list shows nothing that is not in this one, and breaks nothing", async () => {
  const created = await must(creating({})(), 201);
  const { reminder, effect } = created.body;
  const lists = [
    ...["reminders", "occurrences", "key-dates", `reminders/${reminder.id}/recipients`],
    `occurrences/${effect.occurrences[0].occurrence}/people`,
  ];
  const places = ["zzz", "A", "!", "SPARED#~", "2019-01-01", "\u{1F4C5}", `contact/FRA/${reminder.id}`];
  for (const list of lists)
    for (const place of places) {
      const cursor = Buffer.from(place).toString("base64url");
      const { body } = await must(world.organiser(`GET ${AT}/${list}?cursor=${cursor}`), 200);
      expect(Object.keys(body), `${list} after ${place}`).toContain("items");
    }
});
