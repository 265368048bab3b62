import { expect } from "vitest";
import type { ReminderPlan } from "#shared/domain/reminder.ts";
import type { Reply } from "./api.ts";
import { addressOf, CONFERENCE, key, must, type World } from "./conference-world.ts";

const AT = `/conferences/${CONFERENCE}` as const;
const words = (text: string) => ({ subject: text, body: `{name}, {country}: {date}` });

/** Own words by which the mails of a rule are known from all others. */
export const wordsOf = (text: string) => ({ ar: words(text), en: words(text), fr: words(text), es: words(text) });

/** A rule as an organiser sends it: ten in the morning, seven days before nominations close, at any hour of the reader. */
export const reminderPlan = (changes: Partial<ReminderPlan> = {}): Partial<ReminderPlan> & { name: string } => ({
  ...{ name: "Nominations close soon", anchor: "nomination-deadline", direction: "before", offset: "P7D" },
  ...{ timeOfDay: "10:00", audience: { roles: ["focal-point"] }, mailClass: "MANDATORY" },
  quietHours: { ignoredBecause: "The test is about something else" },
  ...changes,
});

/** Creates a rule whose mails are titled by its name: the rule, what it will do, and its ETag. */
export const remind = async (world: World, changes: Partial<ReminderPlan> & { name: string }) => {
  const plan = { texts: wordsOf(changes.name), ...reminderPlan(changes) };
  const { body, etag } = await must(world.organiser(`POST ${AT}/reminders`, { body: plan, headers: key() }), 201);
  return { reminder: body.reminder, effect: body.effect, occurrence: body.effect.occurrences[0]?.occurrence, etag };
};

/** Moves the clock, and waits until all that was due by then is done. */
export const at = async ({ cloud }: World, instant: string): Promise<void> => {
  cloud.setClock(new Date(instant));
  expect(await cloud.idle()).toEqual([]);
};

/** How many mails of this subject an address got; a country stands for its focal point. */
export const mailsTo = ({ cloud }: World, to: string, title: string): number =>
  cloud.inbox.list({ to: to.includes("@") ? to : addressOf(to) }).filter(({ subject }) => subject?.includes(title))
    .length;

export const occurrence = async (world: World, id: string) =>
  (await must(world.organiser(`GET ${AT}/occurrences/${id}`), 200)).body;

/** Waits until an occurrence is as told. */
export const becomes = (world: World, id: string, state: object) =>
  expect.poll(() => occurrence(world, id), { timeout: 20_000 }).toMatchObject(state);

/** Everyone whom an occurrence has to do with, and how. */
export const people = async (world: World, id: string) =>
  (await must(world.organiser(`GET ${AT}/occurrences/${id}/people`), 200)).body.items;

export const act = (
  world: World,
  id: string,
  what: string,
  body: object = { reason: "For the test" },
): Promise<Reply> => world.organiser(`POST ${AT}/occurrences/${id}/${what}`, { body, headers: key() });

/** Changes the conference as it is now. */
export const change = async (world: World, body: object): Promise<void> => {
  const { etag } = await must(world.organiser(`GET ${AT}`), 200);
  await must(world.organiser(`PATCH ${AT}`, { body, headers: { "if-match": etag } }), 200);
  await world.cloud.idle();
};
