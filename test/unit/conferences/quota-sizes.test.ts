import { expect, it } from "vitest";
import { counterWrites } from "#shared/adapters/quota-sizes.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { sampleConference } from "#test/support/samples.ts";

const quotas = { delegation: 5, category: { OBSERVER: 10 }, total: 300 };
const conference = (state: Conference["state"], total = 300) =>
  sampleConference({ state, quotas: { ...quotas, total } });
const kinds = (before: Conference | undefined, after: Conference) =>
  counterWrites("table", before, after, false).flatMap(({ write }) => Object.keys(write));

it("counters of seats are made when a conference is first announced", () => {
  expect(kinds(undefined, conference("DRAFT"))).toEqual([]);
  expect(kinds(conference("DRAFT"), conference("ANNOUNCED"))).toEqual(["Put", "Put"]);
});

it("a postponed conference keeps its counters, and they follow a limit that changes meanwhile", () => {
  expect(kinds(conference("ANNOUNCED"), conference("POSTPONED"))).toEqual([]);
  expect(kinds(conference("POSTPONED"), conference("ANNOUNCED"))).toEqual([]);
  expect(kinds(conference("POSTPONED"), conference("POSTPONED", 200))).toEqual(["Update"]);
});

it("control: one that passed for a draft meanwhile would have them made anew, at zero", () => {
  expect(kinds({ ...conference("POSTPONED"), state: "DRAFT" }, conference("ANNOUNCED"))).toEqual(["Put", "Put"]);
});
