import { describe, expect, it } from "vitest";
import { expectedReminders } from "#infra/local/demo/expected-reminders.ts";
import type { HistoryRecord } from "#infra/local/demo/history-record.ts";
import { readersOf } from "#infra/local/demo/readers-on-file.ts";

const coming = { country: "FRA", state: "CONFIRMED", language: "fr" };
const readers = readersOf({
  members: [
    {
      country: "FRA",
      language: "fr",
      contacts: [
        { id: "focal", role: "focal-point", email: "focal@ncb-fra.example" },
        { id: "second", role: "alternate", email: "second@ncb-fra.example" },
      ],
    },
  ],
  people: [
    { ...coming, id: "helene", category: "HEAD", email: "helene@police.fra.example" },
    { ...coming, id: "remi", category: "ADVISER", email: "remi@police.fra.example" },
    { ...coming, id: "noel", category: "ADVISER", state: "REPLACED", email: "noel@police.fra.example" },
  ],
  mailings: [],
  secretariat: { email: "secretariat@conference.example", language: "en" },
  fateOf: () => undefined,
});

const record = (at: string, type: string, facts: Record<string, unknown> = {}): HistoryRecord => ({
  ...{ id: at, at: `${at}:00.000Z`, entity: "delegation/FRA" },
  fact: { type, ...facts },
});
const invited = record("2019-01-10T09:00", "DelegationInvited");
const submitted = record("2019-01-22T08:00", "DelegationSubmitted");
const approved = record("2019-01-24T09:00", "DelegationApproved");
const confirmed = (at: string) => record(at, "DelegationConfirmed", { delegates: ["helene", "noel"] });

const asked = (...history: HistoryRecord[]) =>
  expectedReminders(history, readers).map(({ at, kind, reader }) => {
    const [who] = reader.to.split("@");
    return `${at.slice(5, 16)} ${who}${kind === "escalation" ? " (escalation)" : ""}`;
  });

describe("reminders that the history asks for", () => {
  it("are none before the invitation, and more and more for a member that never answers", () => {
    expect(asked()).toEqual([]);
    expect(asked(invited)).toEqual([
      ...["01-17T08:00 focal", "02-04T07:00 focal", "02-11T07:00 focal", "02-11T07:00 second"],
      ...["02-14T08:00 focal", "02-14T08:00 second", "02-14T08:00 secretariat (escalation)"],
    ]);
  });

  it.each(["RegretsSent", "DelegationSubmitted", "DelegationRefused", "DelegationWithdrawn"])("end with %s", (type) => {
    expect(asked(invited, record("2019-01-20T09:00", type))).toEqual(["01-17T08:00 focal"]);
  });

  it.each([
    ["RegretsSent", "RegretsTakenBack"],
    ["DelegationSubmitted", "DelegationReturned"],
  ])("begin again where %s is followed by %s, and the ladder counts only those that were had", (type, taken) => {
    const history = [record("2019-01-16T09:00", type), record("2019-02-06T09:00", taken)];
    expect(asked(invited, ...history)).toEqual(["02-11T07:00 focal", "02-14T08:00 focal"]);
  });

  it("are of confirmations from the approval on, and the head is told last", () => {
    expect(asked(invited, submitted, approved)).toEqual([
      ...["01-17T08:00 focal", "03-04T07:00 focal", "03-11T07:00 focal", "03-11T07:00 second"],
      ...["03-14T08:00 focal", "03-14T08:00 second", "03-14T08:00 helene"],
    ]);
  });

  it("are of the opening for those who come then, and not for those who came before them", () => {
    const replaced = record("2019-04-01T09:00", "DelegateReplaced", { delegate: "noel", replacement: "remi" });
    const withdrawn = record("2019-04-02T09:00", "DelegateWithdrawn", { delegate: "helene" });
    const history = [invited, submitted, approved, confirmed("2019-02-20T09:00")];
    expect(asked(...history, replaced).slice(1)).toEqual([
      ...["03-26T08:00 helene", "03-26T08:00 noel", "04-08T07:00 helene", "04-08T07:00 remi"],
    ]);
    expect(asked(...history, replaced, withdrawn).slice(3)).toEqual(["04-08T07:00 remi"]);
  });

  it("are asked for up to the instant itself", () => {
    expect(asked(invited, record("2019-01-17T08:00", "DelegationSubmitted"))).toEqual([]);
    expect(asked(invited, record("2019-01-17T08:01", "DelegationSubmitted"))).toEqual(["01-17T08:00 focal"]);
  });
});
