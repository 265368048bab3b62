import { describe, expect, it } from "vitest";
import { readAudit } from "#functions/conferences/read-audit.ts";
import { readAuditRoute } from "#shared/contracts/audit.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import { sampleConference } from "#test/support/samples.ts";
import { conferencesIn, refusalOf, request } from "./fakes.ts";

const record: EventRecord = {
  conference: "honcb-15",
  entity: "delegation/FRA",
  id: "0168b5a0-0000-7000-8000-000000000001",
  at: "2019-01-10T12:00:00.000Z",
  actor: { kind: "staff", id: "organiser-1" },
  fact: { type: "DelegationReturned" },
  version: 4,
  before: "a".repeat(64),
  after: "b".repeat(64),
  reason: "The head's name is missing",
  requestId: "request-1",
};

describe("the audit trail (V1)", () => {
  it("gives records as they were written: who, what, when, hashes, why", async () => {
    const asked: unknown[] = [];
    const readRecords = async (query: unknown) => {
      asked.push(query);
      return { items: [record], next: record.id };
    };
    const query = readAuditRoute.request.query.parse({ entity: "delegation/FRA", cursor: cursorOf("x"), limit: "2" });
    const { body } = await readAudit({ ...conferencesIn(sampleConference()), readRecords })(request({ query }));
    expect(readAuditRoute.success.body.parse(body)).toEqual({ items: [record], next: cursorOf(record.id) });
    expect(asked).toEqual([
      { conference: "honcb-15", entity: "delegation/FRA", order: "newest", limit: 2, after: "x" },
    ]);
  });

  it("is of a conference that is there", async () => {
    const readRecords = async () => ({ items: [] });
    expect(await refusalOf(() => readAudit({ ...conferencesIn(), readRecords })(request()))).toBe("not-found");
  });

  it("takes only bounded pages, cursors that were given, and names of entities", () => {
    const { query } = readAuditRoute.request;
    for (const bad of [
      { limit: "1e9" },
      { limit: "-1" },
      { limit: "NaN" },
      { limit: "101" },
      { limit: ["1", "2"] },
      { cursor: "A" },
      { cursor: "" },
      { cursor: "not a cursor" },
      { entity: "delegation" },
      { entity: "secret/FRA" },
      { entity: "delegation/FRA DEU" },
      { order: "random" },
      { fields: "passportNo" },
    ])
      expect(query.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    expect(query.safeParse({}).data).toEqual({ limit: 50, order: "newest" });
  });
});
