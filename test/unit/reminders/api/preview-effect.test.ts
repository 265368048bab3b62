import { expect, test } from "vitest";
import { changeReminder } from "#functions/reminders/change-reminder.ts";
import { createReminder } from "#functions/reminders/create-reminder.ts";
import { previewEffect } from "#functions/reminders/preview-effect.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { delegate, member } from "../../mailings/people.ts";
import { asking, desk, plan, refusing } from "./support/desk.ts";

type Desk = ReturnType<typeof desk>;
const creating = (at: Desk, changes: Partial<ReminderPlan> = {}) =>
  createReminder(at.needs)(asking({ body: plan(changes) }));
const proposing = async (at: Desk, body: object, now?: string) => {
  const before = JSON.stringify([at.saved, [...at.reminders], [...at.occurrences]]);
  const effect = await previewEffect(at.needs)(asking({ body }, now)).finally(() => {
    expect(JSON.stringify([at.saved, [...at.reminders], [...at.occurrences]])).toBe(before);
  });
  return effect.body;
};
const sent = (at: Desk, ...people: string[]) => {
  const [one] = [...at.occurrences.values()] as [Occurrence];
  const startedAt = "2019-02-09T09:00:00.000Z";
  at.occurrences.set(one.id, { ...one, state: "SENT", done: 1, startedAt, finishedAt: startedAt });
  at.mailed.set(
    one.id,
    people.map((person) => ({ person, told: one.anchorAt })),
  );
};

test("a rule that is proposed does what the same rule does when it is created", async () => {
  const at = desk();
  for (const offset of ["P7D", "P30D"]) {
    const proposed = await proposing(at, { propose: "reminder", plan: plan({ offset }) });
    const { body } = await creating(at, { offset });
    const outcomes = (effect: typeof proposed | typeof body.effect) =>
      effect.occurrences.map(({ outcome, after }) => ({ outcome, after }));
    expect(outcomes(proposed)).toEqual(outcomes(body.effect));
    expect(proposed).toMatchObject({ told: 0, recipients: 1 });
  }
});

test("whom it would reach: one who owes something only, whoever shares an address too, and nobody where there is none", async () => {
  const at = desk();
  const [mailbox] = member("FRA").contacts;
  at.members.push({
    member: member("MAR", { contacts: [...member("MAR").contacts] }),
    delegation: { state: "SUBMITTED" },
    delegates: [],
  });
  at.members.push({
    member: member("PER"),
    delegation: { state: "DRAFT" },
    delegates: [delegate("head", { category: "HEAD", state: "SUBMITTED", email: "FP@per.example" })],
  });
  expect(mailbox?.role).toBe("focal-point");
  const reaching = async (changes: Partial<ReminderPlan>) =>
    (await proposing(at, { propose: "reminder", plan: plan(changes) })).recipients;
  expect(await reaching({})).toBe(3);
  expect(await reaching({ condition: "has-not-submitted" })).toBe(1);
  expect(await reaching({ audience: { roles: ["focal-point", "HEAD"], countries: ["PER"] } })).toBe(2);
  expect(await reaching({ audience: { roles: ["OBSERVER"] } })).toBe(0);
  // Nobody sat down for a session yet: those who would hear of one.
  expect(await reaching({ anchor: "session-start" })).toBe(3);
  expect(await reaching({ anchor: "invitation-sent", direction: "after" })).toBe(0);
});

test("a change that is proposed does what it does when it is made, and is refused where that is", async () => {
  const at = desk();
  await creating(at);
  const propose = (change: object) => proposing(at, { propose: "reminder-change", reminder: "rule-0", change });
  const proposed = await propose({ offset: "P6D" });
  expect(proposed.occurrences).toMatchObject([{ outcome: "moved" }]);
  const made = await changeReminder(at.needs)(
    asking({ params: { conference: "honcb-15", reminder: "rule-0" }, body: { offset: "P6D" }, ifMatch: 1 }),
  );
  expect(made.body.effect.occurrences).toEqual(proposed.occurrences);
  await refusing(propose({ offset: "PT2H" }), "invalid-request", "/change/timeOfDay");
  await refusing(propose({ of: "no-such-date" }), "invalid-request", "/change/of");
  const [one] = [...at.occurrences.values()] as [Occurrence];
  at.occurrences.set(one.id, { ...one, state: "RUNNING", through: 1 });
  await refusing(propose({ offset: "P5D" }), "reminder-running");
  await refusing(proposing(at, { propose: "reminder-change", reminder: "none", change: {} }), "not-found");
});

test("other dates: what moves, what is missed, and how many would be told the new one", async () => {
  const at = desk();
  at.members.push({
    member: member("PER"),
    delegates: [delegate("confirmed"), delegate("left", { state: "WITHDRAWN" })],
  });
  await creating(at, { anchor: "conference-start" });
  await creating(at);
  const propose = (dates: object) => proposing(at, { propose: "conference-dates", dates });
  expect((await propose({ startsOn: "2019-04-10" })).occurrences).toMatchObject([
    { reminder: "rule-0", outcome: "moved" },
  ]);
  expect((await propose({ zone: "America/Lima" })).occurrences).toHaveLength(2);
  expect((await propose({ nominationDeadline: "2019-02-01T00:00" })).occurrences).toMatchObject([
    { reminder: "rule-1", outcome: "missed", after: { why: "anchor-moved" } },
  ]);
  expect(await propose({ endsOn: "2019-04-12" })).toEqual({ occurrences: [], told: 0 });
  await refusing(propose({ endsOn: "2019-04-01" }), "invalid-request", "/dates/endsOn");

  sent(at, "contact/FRA/FRA-b", "delegate/PER/confirmed", "delegate/PER/left");
  // Whoever is confirmed is told of another day in any case, but not of another hour.
  expect(await propose({ startsOn: "2019-04-10" })).toMatchObject({ told: 2, occurrences: [{ outcome: "unchanged" }] });
  expect((await propose({ opensAt: "10:00" })).told).toBe(3);
  expect((await propose({ nominationDeadline: "2019-02-17T00:00" })).told).toBe(0);
});

test("another time of a key date moves what counts from that one, and nothing else", async () => {
  const at = desk();
  const titles = { ar: "-", en: "-", fr: "-", es: "-" };
  for (const id of ["opening", "closing"])
    at.keyDates.set(id, {
      ...{ conference: "honcb-15", id, anchor: "session-start", at: "2019-04-10T14:00", title: titles, version: 1 },
      concerns: {},
    });
  await creating(at, { anchor: "session-start" });
  await creating(at, { anchor: "session-start", of: "closing" });
  await creating(at, { anchor: "conference-start" });
  const propose = (time: string) => proposing(at, { propose: "key-date", keyDate: "opening", at: time });
  expect((await propose("2019-04-11T14:00")).occurrences).toMatchObject([
    { reminder: "rule-0", subject: "opening", outcome: "moved", after: { at: "2019-04-04T08:00:00.000Z" } },
  ]);
  expect((await propose("2019-04-10T14:00")).occurrences).toEqual([]);
  await refusing(proposing(at, { propose: "key-date", keyDate: "none", at: "2019-04-11T14:00" }), "not-found");
});
