import { expect, test } from "vitest";
import { approveReminder } from "#functions/reminders/approve-reminder.ts";
import { changeReminder } from "#functions/reminders/change-reminder.ts";
import { createReminder } from "#functions/reminders/create-reminder.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { wordsOf } from "#test/support/reminding.ts";
import { asking, desk, plan, refusing } from "./support/desk.ts";

const creating = (at: ReturnType<typeof desk>, changes: Partial<ReminderPlan> = {}, now?: string) =>
  createReminder(at.needs)(asking({ body: plan(changes) }, now));
const changing = (at: ReturnType<typeof desk>, body: object, ifMatch = 1, subject?: string) =>
  changeReminder(at.needs)(
    asking({ params: { conference: "honcb-15", reminder: "rule-0" }, body, ifMatch }, undefined, subject),
  );

test("a rule is saved with its occurrences and the answer that tells what they are", async () => {
  const at = desk();
  const { body, location } = await creating(at);
  expect(body.effect.occurrences).toMatchObject([
    { outcome: "planned", subject: "conference", after: { state: "PLANNED", at: "2019-02-09T09:00:00.000Z" } },
  ]);
  expect(body.effect).not.toHaveProperty("waitsFor");
  expect(location).toBe("/conferences/honcb-15/reminders/rule-0");
  const [{ occurrences, fact, answer }] = at.saved;
  expect(occurrences).toMatchObject([{ after: { id: body.effect.occurrences[0]?.occurrence, state: "PLANNED" } }]);
  expect([fact.type, answer.body]).toEqual(["ReminderCreated", body]);
});

test.each([
  ["2019-02-09T20:00:00.000Z", "sent-late"],
  ["2019-02-10T09:00:00.001Z", "missed"],
  ["2019-02-16T00:00:00.000Z", "missed"],
])("created at %s it is %s", async (now, outcome) => {
  expect((await creating(desk(), {}, now)).body.effect.occurrences).toMatchObject([{ outcome }]);
});

test("a rule about dates that are not set yet waits for them, and says so", async () => {
  const { body } = await creating(desk(), { anchor: "session-start" });
  expect(body.effect).toEqual({ occurrences: [], waitsFor: "session-start" });
});

test("at most eighty occurrences are saved with the rule; the answer tells of all", async () => {
  const at = desk();
  for (let n = 0; n < 100; n++)
    at.keyDates.set(`session-${n}`, {
      ...{ conference: "honcb-15", id: `session-${n}`, anchor: "session-start", at: "2019-04-09T14:00", version: 1 },
      ...{ title: { ar: "-", en: "-", fr: "-", es: "-" }, concerns: {} },
    });
  const { body } = await creating(at, {
    ...{ anchor: "session-start", audience: { roles: ["focal-point"], countries: ["FRA"] } },
  });
  expect(body.effect.occurrences).toHaveLength(100);
  expect(at.saved[0].occurrences).toHaveLength(80);
});

test("a rule that says before, and would come after its date whenever it is computed, is refused", async () => {
  const day = { anchor: "conference-start", offset: "P0D" } as const;
  const at = desk();
  await refusing(creating(at, { ...day, timeOfDay: "18:00" }), "invalid-request", "/timeOfDay");
  await refusing(creating(at, { ...day, timeOfDay: "09:00" }), "invalid-request", "/timeOfDay");
  const none = { anchor: "conference-start", offset: "PT0M", timeOfDay: undefined } as const;
  await refusing(creating(at, none), "invalid-request", "/offset");
  expect(at.saved).toEqual([]);
  // Control: a minute earlier it comes before, and after is after.
  await creating(at, { ...day, timeOfDay: "08:59" });
  await creating(at, { ...day, timeOfDay: "18:00", direction: "after" });
  // By the clocks of some capitals the morning is still to come when it is nine in Paris.
  await creating(at, { ...day, timeOfDay: "18:00", zone: "RECIPIENT" });
  expect(at.saved).toHaveLength(3);
});

test("nothing is planned for a conference that is no more, or none", async () => {
  await refusing(creating(desk({ state: "CANCELLED" })), "conference-state");
  await refusing(createReminder(desk().needs)(asking({ params: { conference: "other" }, body: plan() })), "not-found");
});

test("a changed rule moves what it planned; switched off it cancels that, on again it plans it", async () => {
  const at = desk();
  await creating(at);
  const outcomeOf = async (body: object, version: number) =>
    (await changing(at, body, version)).body.effect.occurrences.map(({ outcome }) => outcome);
  expect(await outcomeOf({ timeOfDay: "11:00" }, 1)).toEqual(["moved"]);
  expect(await outcomeOf({ active: false }, 2)).toEqual(["cancelled"]);
  expect(await outcomeOf({ active: true }, 3)).toEqual(["planned"]);
  expect(await outcomeOf({ name: "Another name" }, 4)).toEqual(["unchanged"]);
  expect(at.saved.at(-1).occurrences).toEqual([]);
  expect(at.saved).toHaveLength(5);
  // A change that changes nothing writes nothing.
  expect(await outcomeOf({ name: "Another name" }, 5)).toEqual(["unchanged"]);
  expect(at.saved).toHaveLength(5);
  await refusing(changing(at, { active: false }, 1), "stale");
});

test("a rule is not changed while it is being sent; once that is held, it is", async () => {
  const at = desk();
  await creating(at);
  const [one] = at.occurrences.values() as Iterable<Occurrence> as [Occurrence];
  at.occurrences.set(one.id, { ...one, state: "RUNNING", through: 1, startedAt: "2019-02-09T09:00:00.000Z" });
  await refusing(changing(at, { offset: "P6D" }), "reminder-running");
  expect(at.saved).toHaveLength(1);
  at.occurrences.set(one.id, { ...one, state: "HELD", why: "by-organiser" });
  expect((await changing(at, { offset: "P6D" })).body.effect.occurrences).toMatchObject([{ outcome: "held" }]);
});

test("own words are approved by somebody else, and what waited for that goes on (N10)", async () => {
  const at = desk();
  await creating(at, { texts: wordsOf("Words") });
  const approving = (subject: string, ifMatch = 1) =>
    approveReminder(at.needs)(
      asking(
        { params: { conference: "honcb-15", reminder: "rule-0" }, body: {}, ifMatch },
        "2019-02-09T10:00:00.000Z",
        subject,
      ),
    );
  const [one] = [...at.occurrences.values()] as [Occurrence];
  at.occurrences.set(one.id, { ...one, state: "HELD", why: "needs-approval" });
  await refusing(approving("writer"), "second-person-needed");
  await refusing(approving("reader", 2), "stale");
  expect((await approving("reader")).body).toMatchObject({ approver: "reader", version: 2 });
  expect(at.occurrences.get(one.id)).toMatchObject({ state: "PLANNED" });
  // Approved already: nothing more is written.
  const saves = at.saved.length;
  expect((await approving("third", 2)).body).toMatchObject({ approver: "reader", version: 2 });
  expect(at.saved).toHaveLength(saves);
  // Whoever changes them afterwards undoes it, and has a hand in them.
  const { body } = await changing(at, { texts: wordsOf("Others") }, 2, "third");
  expect(body.reminder).not.toHaveProperty("approver");
  expect(body.reminder.authors).toEqual(["writer", "third"]);
});
