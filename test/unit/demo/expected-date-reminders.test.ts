import { describe, expect, it } from "vitest";
import { expectedDateReminders } from "#infra/local/demo/expected-date-reminders.ts";
import type { HistoryRecord } from "#infra/local/demo/history-record.ts";
import { readersOf } from "#infra/local/demo/readers-on-file.ts";

const contact = (country: string) => ({ id: country, role: "focal-point", email: `focal@${country}.example` });
const person = (country: string, id: string, category: string) => ({
  ...{ id, country, category, state: "CONFIRMED", language: "en", email: `${id}@${country}.example` },
});
const readers = readersOf({
  members: ["FRA", "JPN", "PER"].map((country) => ({ country, language: "en", contacts: [contact(country)] })),
  people: [person("FRA", "helene", "HEAD"), person("FRA", "remi", "ADVISER"), person("JPN", "aiko", "HEAD")],
  mailings: [],
  secretariat: { email: "secretariat@conference.example", language: "en" },
  fateOf: () => undefined,
});

const record = (at: string, entity: string, type: string, facts: Record<string, unknown> = {}): HistoryRecord => ({
  ...{ id: at, at: `2019-${at}:00.000Z`, entity },
  fact: { type, ...facts },
});
const confirmed = [
  record("02-20T09:00", "delegation/FRA", "DelegationConfirmed", { delegates: ["helene", "remi"] }),
  record("02-20T09:00", "delegation/JPN", "DelegationConfirmed", { delegates: ["aiko"] }),
];
const asked = (...history: HistoryRecord[]) =>
  expectedDateReminders(history, readers).map(({ at, rule, reader }) => `${at.slice(5, 16)} ${rule}: ${reader.to}`);

describe("reminders of dates that are set on the way", () => {
  it("are none before the dates are set", () => {
    expect(asked(...confirmed)).toEqual([]);
  });

  it("are of amendments two days before, at 09:00 or at the first waking hour, for the heads and focal points of those who come", () => {
    const opened = record("03-27T09:30", "conclusion/darknet", "AmendmentsOpened", {
      deadline: "2019-04-03T16:00:00Z",
    });
    const rule = "2 days left for amendments";
    expect(asked(...confirmed, opened)).toEqual([
      ...[`04-01T07:00 ${rule}: focal@FRA.example`, `04-01T07:00 ${rule}: helene@FRA.example`],
      ...[`04-01T07:00 ${rule}: focal@JPN.example`, `04-01T07:00 ${rule}: aiko@JPN.example`],
    ]);
    const withdrawn = record("03-29T09:30", "delegation/JPN", "DelegationWithdrawn");
    expect(asked(...confirmed, opened, withdrawn)).toHaveLength(2);
  });

  it("are of silences 24 hours before, on a Monday where half of them are left by then", () => {
    const opened = record("04-11T13:00", "decision/services.1", "SilenceOpened", { expiry: "2019-04-15T10:00:00Z" });
    const rule = "Silence ends in 24 hours";
    expect(asked(...confirmed, opened)).toEqual([
      // A Sunday, and still one when half of the hours are over.
      ...[`04-14T10:00 ${rule}: focal@FRA.example`, `04-14T10:00 ${rule}: helene@FRA.example`],
      // Eight o'clock on Monday there is after that, too.
      ...[`04-14T10:00 ${rule}: focal@JPN.example`, `04-14T10:00 ${rule}: aiko@JPN.example`],
    ]);
    const shorter = { expiry: "2019-04-16T00:00:00Z" };
    const later = record("04-11T13:00", "decision/services.1", "SilenceOpened", shorter);
    expect(asked(...confirmed, later).map((one) => one.slice(0, 11))).toEqual([
      ...["04-15T06:00", "04-15T06:00", "04-15T00:00", "04-15T00:00"],
    ]);
  });
});
