import { marshall } from "@aws-sdk/util-dynamodb";
import { itemKey, listKey, sha256 } from "#shared/adapters/item-keys.ts";
import { ALL_COUNTRIES } from "#shared/domain/reminders/country-clock.ts";
import { momentsOf } from "#shared/domain/reminders/moments.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { ReminderPlan } from "#shared/domain/reminders/reminder.ts";
import { PLATFORM_ZONES } from "#shared/domain/zone-data.ts";
import type { BareTables } from "./bare-table.ts";
import { sampleConference } from "./samples.ts";

/** So many members with so many confirmed delegates each, which no API would let in, and a reminder to them all. */
export interface Crowd {
  readonly conference: string;
  readonly members: number;
  readonly delegates: number;
}

/** When the reminder below is due: two weeks before the conference opens at 09:00 in Paris. */
export const RUN_AT = new Date("2019-03-26T08:00:00.000Z");

const CONFERENCE = sampleConference();
const REMINDER = {
  ...ReminderPlan.parse({
    ...{ name: "The conference starts in 14 days", anchor: "conference-start", direction: "before", offset: "P14D" },
    ...{
      timeOfDay: "09:00",
      mailClass: "INFO",
      quietHours: { ignoredBecause: "The test is about how many there are" },
    },
    audience: { roles: ["ADVISER"], delegateStates: ["CONFIRMED"] },
  }),
  ...{ id: "0198c0de-0000-7000-8000-000000000001", createdAt: "2019-01-01T00:00:00.000Z" },
  ...{ authors: ["ann"], version: 1 },
};
const STARTS_AT = momentsOf(CONFERENCE).find(({ anchor }) => anchor === "conference-start")?.at ?? "";

/** The occurrence of that reminder, whose first page is to be made. */
export const occurrenceOf = (conference: string): Occurrence => ({
  ...{ conference, reminder: REMINDER.id, anchor: "conference-start", subject: "conference" },
  ...{ id: sha256(REMINDER.id, "conference-start", "conference").slice(0, 32), anchorAt: STARTS_AT },
  ...{ state: "RUNNING", done: 0, through: 1, at: RUN_AT.toISOString(), startedAt: RUN_AT.toISOString() },
  waves: [{ local: "2019-03-26T09:00", zone: CONFERENCE.zone, at: RUN_AT.toISOString() }],
  ...{ zoneData: PLATFORM_ZONES.version, version: 2 },
});

function* itemsOf({ conference, members, delegates }: Crowd): Generator<Record<string, unknown>> {
  const occurrence = occurrenceOf(conference);
  yield { ...itemKey.conference(conference), ...listKey.conferences(conference), ...CONFERENCE, id: conference };
  yield { ...itemKey.reminder(conference, REMINDER.id), ...REMINDER, conference };
  yield {
    ...itemKey.occurrence(conference, occurrence.id),
    ...listKey.occurrences(conference, occurrence.at, occurrence.id),
    ...occurrence,
  };
  for (const country of ALL_COUNTRIES.slice(0, members)) {
    yield {
      ...{ ...itemKey.member(conference, country), ...listKey.members(conference, country) },
      ...{ conference, country, language: "en", region: "europe", regionTable: "2019-01-01", version: 1 },
      contacts: [contact(country, "focal-point"), contact(country, "alternate")],
    };
    yield {
      ...{ ...itemKey.delegation(conference, country), ...listKey.delegations(conference, country) },
      ...{ conference, country, region: "europe", state: "CONFIRMED", version: 5, people: [], order: [] },
    };
    for (let at = 0; at < delegates; at++) yield delegate(conference, country, at);
  }
}

const contact = (country: string, role: string) => ({
  ...{ id: `${country}-${role}`, role, name: `${role} of ${country}`, linkVersion: 1 },
  email: `${role}@${country.toLowerCase()}.example`,
});

const delegate = (conference: string, country: string, at: number) => {
  // In no order, as ids are.
  const id = `${((at * 7919) % 999_983).toString(16).padStart(8, "0")}-0000-7000-8000-${String(at).padStart(12, "0")}`;
  return {
    ...{ ...itemKey.delegate(conference, country, id), ...listKey.delegates(conference, country, id) },
    ...{ country, id, state: "CONFIRMED", category: "ADVISER", givenNames: "Ada", familyName: `Name ${at}` },
    ...{ position: "Adviser for international police cooperation", language: "fr", looksAlike: false },
    email: `${country.toLowerCase()}-${at}@ncb.example`,
  };
};

const BATCH = 25;
const AT_ONCE = 8;

/** Writes them straight into the table. */
export const seed = async ({ dynamo, conferenceTable }: BareTables, crowd: Crowd): Promise<void> => {
  const items = itemsOf(crowd);
  const batchOf = () => {
    const batch = [];
    for (let next = items.next(); !next.done; next = items.next()) {
      batch.push({ PutRequest: { Item: marshall(next.value, { removeUndefinedValues: true }) } });
      if (batch.length === BATCH) break;
    }
    return batch;
  };
  const write = async (): Promise<void> => {
    for (let batch = batchOf(); batch.length > 0; batch = batchOf())
      await dynamo.call("BatchWriteItem", { RequestItems: { [conferenceTable]: batch } });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
};
