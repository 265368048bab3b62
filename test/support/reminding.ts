import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "vitest";
import { itemKey } from "#shared/adapters/item-keys.ts";
import type { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import type { Reply } from "./api.ts";
import { addressOf, CONFERENCE, key, must, type World } from "./conference-world.ts";

/** What takes a moment takes as long as a busy machine needs. */
export const PATIENTLY = { timeout: 60_000 };

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

/** Moves the clock, and waits until all that was due by then is done, as far as a busy machine gets. */
export const at = async ({ cloud }: World, instant: string): Promise<void> => {
  cloud.setClock(new Date(instant));
  await cloud.idle();
};

/** How many mails of this subject a focal point got. */
export const mailsTo = ({ cloud }: World, country: string, title: string): number =>
  cloud.inbox.list({ to: addressOf(country) }).filter(({ subject }) => subject?.includes(title)).length;

/** Waits until the focal points of these countries have so many mails of this subject. */
export const arrives = (world: World, title: string, mails: Record<string, number>) =>
  expect
    .poll(() => Object.fromEntries(Object.keys(mails).map((one) => [one, mailsTo(world, one, title)])), PATIENTLY)
    .toEqual(mails);

export const occurrence = async (world: World, id: string) =>
  (await must(world.organiser(`GET ${AT}/occurrences/${id}`), 200)).body;

/** Waits until an occurrence is as told. */
export const becomes = (world: World, id: string, state: object) =>
  expect.poll(() => occurrence(world, id), PATIENTLY).toMatchObject(state);

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

/** Closes the lane of mailings and reminders: what is made into mails meanwhile waits in the ledger. */
export const stopLane = async ({ cloud }: World): Promise<void> => {
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(cloud.aws));
  const lane = { conference: CONFERENCE, state: "STOPPED", sent: 100, bounced: 5, complained: 0, version: 1 };
  await table.send(
    new PutCommand({ TableName: cloud.tables.ConferenceTable, Item: { ...itemKey.lane(CONFERENCE, "bulk"), ...lane } }),
  );
  table.destroy();
};

/** Opens it again, and lets what waited be taken up. */
export const openLane = async (world: World): Promise<void> => {
  const release = { body: { reason: "For the test" }, headers: key() };
  await must(world.organiser(`POST ${AT}/lanes/bulk/release`, release), 200);
  await at(world, new Date(world.cloud.now().getTime() + 61 * 60_000).toISOString());
};

/** Mails of an occurrence in the ledger, by person. */
export const mailsOf = async (world: World, id: string): Promise<Record<string, { state: string; why?: string }>> => {
  const items = (await people(world, id)) as { person: string; mail?: { state: string; why?: string } }[];
  return Object.fromEntries(items.flatMap(({ person, mail }) => (mail ? [[person, mail]] : [])));
};
