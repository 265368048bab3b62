import { expect, test } from "vitest";
import {
  dispatchOccurrence,
  holdOccurrence,
  resumeOccurrence,
  skipOccurrence,
} from "#functions/reminders/act-on-occurrence.ts";
import { createReminder } from "#functions/reminders/create-reminder.ts";
import { listOccurrences } from "#functions/reminders/list-occurrences.ts";
import { listRecipients } from "#functions/reminders/list-recipients.ts";
import { listReminded } from "#functions/reminders/list-reminded.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { member } from "../../mailings/people.ts";
import { asking, desk, plan, refusing } from "./support/desk.ts";

const planned = async () => {
  const at = desk();
  await createReminder(at.needs)(asking({ body: plan() }));
  const [one] = [...at.occurrences.values()] as [Occurrence];
  const params = { conference: "honcb-15", occurrence: one.id };
  const acts = { hold: holdOccurrence, resume: resumeOccurrence, skip: skipOccurrence, dispatch: dispatchOccurrence };
  const act = (name: keyof typeof acts, now?: string) =>
    acts[name](at.needs)(asking({ params, body: name === "resume" ? {} : { reason: "Because" } }, now));
  return { at, one, act };
};

test("an act is saved with its reason, and answers what has become of the occurrence", async () => {
  const { at, one, act } = await planned();
  expect((await act("hold")).body).toMatchObject({
    state: "HELD",
    why: "by-organiser",
    name: "Nominations close soon",
  });
  expect(at.saved.at(-1)).toMatchObject({
    ...{ before: { state: "PLANNED" }, after: { state: "HELD", version: 2 }, reason: "Because" },
    fact: { type: "OccurrenceHeld", reminder: "rule-0", occurrence: one.id },
  });
  expect((await act("resume")).body).toMatchObject({ state: "PLANNED" });
  expect(at.saved.at(-1)).not.toHaveProperty("reason");
  expect((await act("dispatch")).body).toMatchObject({ dispatchedAt: "2019-01-28T09:00:00.000Z" });
  expect((await act("skip")).body).toMatchObject({ state: "CANCELLED", why: "skipped" });
  for (const name of ["hold", "resume", "skip", "dispatch"] as const) await refusing(act(name), "occurrence-state");
  expect(at.saved).toHaveLength(5);
});

test("what is held is missed when it is resumed too late", async () => {
  const { act } = await planned();
  await act("hold");
  expect((await act("resume", "2019-02-11T09:00:00.000Z")).body).toMatchObject({ state: "MISSED", why: "too-late" });
});

test("nothing rests or goes by hand that the conference keeps", async () => {
  const { at, one, act } = await planned();
  at.conference = { ...at.conference, state: "POSTPONED" };
  at.occurrences.set(one.id, { ...one, state: "HELD", why: "conference-postponed" });
  await refusing(act("resume"), "conference-state");
  await refusing(act("dispatch"), "conference-state");
  at.conference = { ...at.conference, state: "CANCELLED" };
  await refusing(act("hold"), "conference-state");
  expect(at.saved).toHaveLength(1);
});

test("the calendar is read page by page, also where a filter leaves out most of it", async () => {
  const all = Array.from(
    { length: 60 },
    (_, n) => ({ ...one(n), state: n % 20 === 0 ? "MISSED" : "PLANNED" }) as Occurrence,
  );
  const reads: object[] = [];
  const list = listOccurrences({
    ...desk().needs,
    listOccurrences: async (_, { limit, after, from }) => {
      reads.push({ from });
      const start = after === undefined ? 0 : Number(after) + 1;
      const items = all.slice(start, start + limit);
      return { items, ...(start + limit < all.length && { next: String(start + limit - 1) }) };
    },
  });
  const ids: string[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
    const { body } = await list(asking({ query: { limit: 5, cursor, state: "MISSED", from: "2019-01-01T00:00:00Z" } }));
    ids.push(...body.items.map(({ id }) => id));
    if (body.next === undefined) break;
    cursor = Buffer.from(body.next, "base64url").toString();
  }
  expect(ids).toEqual(["0", "20", "40"]);
  // As it is stored: with milliseconds.
  expect(reads[0]).toEqual({ from: "2019-01-01T00:00:00.000Z" });
});

const one = (n: number): Occurrence => ({
  ...{ conference: "honcb-15", id: String(n), reminder: "rule-0", anchor: "conference-start", subject: "conference" },
  ...{ anchorAt: "2019-04-09T07:00:00.000Z", at: "2019-04-08T07:00:00.000Z", state: "PLANNED", done: 0, version: 1 },
  ...{ waves: [], zoneData: "2019a" },
});

test("who got it is told with what became of the mail, who did not with the reason", async () => {
  const list = listReminded({
    findOccurrence: async () => one(1),
    listReminded: async () => ({
      items: [
        { outcome: "mailed", person: "contact/FRA/a", country: "FRA", ledgerKey: "k", told: "-", place: "1" },
        { outcome: "shares-address", person: "contact/FRA/b", with: "contact/FRA/a", place: "2" },
        { outcome: "nobody-to-escalate-to", person: "head/FRA", rung: "head", place: "3" },
      ],
      next: "3",
    }),
    // biome-ignore lint/suspicious/noExplicitAny: the parts of a mail that are shown
    findMail: async (ledgerKey) => ({ ledgerKey, state: "BOUNCED", why: "no such mailbox" }) as any,
  });
  const { body } = await list(asking({ params: { conference: "honcb-15", occurrence: "1" } }));
  expect(body.items).toEqual([
    { person: "contact/FRA/a", outcome: "mailed", mail: { ledgerKey: "k", state: "BOUNCED", why: "no such mailbox" } },
    { person: "contact/FRA/b", outcome: "shares-address", sharesAddressWith: "contact/FRA/a" },
    { person: "head/FRA", outcome: "nobody-to-escalate-to", rung: "head" },
  ]);
  expect(body.next).toBe(Buffer.from("3").toString("base64url"));
});

test("who would get it now is listed page by page, with whom an address is shared", async () => {
  const { at } = await planned();
  const contacts = member("PER").contacts.map((contact) => ({ ...contact, email: "one@per.example" }));
  at.members.push({ member: member("PER", { contacts }), delegates: [] });
  at.reminders.set("rule-0", {
    ...(at.reminders.get("rule-0") as never as object),
    audience: { roles: ["focal-point", "alternate"] },
  } as never);
  const page = async (query: object) =>
    (await listRecipients(at.needs)(asking({ params: { conference: "honcb-15", reminder: "rule-0" }, query }))).body;
  const whole = await page({ limit: 50 });
  expect(whole.items.map(({ person, sharesAddressWith }) => [person, sharesAddressWith])).toEqual([
    ["contact/FRA/FRA-a", undefined],
    ["contact/FRA/FRA-b", undefined],
    ["contact/PER/PER-a", undefined],
    ["contact/PER/PER-b", "contact/PER/PER-a"],
  ]);
  const first = await page({ limit: 3 });
  const cursor = Buffer.from(first.next as string, "base64url").toString();
  expect([...first.items, ...(await page({ limit: 3, cursor })).items]).toEqual(whole.items);
});
