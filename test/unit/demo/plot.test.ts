import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CONFERENCE } from "#infra/local/demo/conference-plan.ts";
import { castOf, type MemberState, type Person } from "#infra/local/demo/people.ts";
import { plotFor, type Role } from "#infra/local/demo/plot.ts";

const members: MemberState[] = parse(readFileSync("infra/local/demo/members.csv", "utf8"), { columns: true });
const plot = plotFor(castOf(members));

/** Who is there in the end, by what the part does to those nominated first. */
const inTheEnd = ({ part, first, seat, delegation: { people } }: Role): readonly Person[] => {
  if (part === "returned-to-amend") return first.map((person, at) => (at === 0 ? (people[0] as Person) : person));
  if (part === "returned-to-add") return [...first, people.at(-1) as Person];
  if (part === "returned-to-strike" || part.startsWith("withdrawn-e") || part.startsWith("withdrawn-c"))
    return first.slice(0, -1);
  if (part.startsWith("replaced")) return first.map((person, at) => (at === seat ? (people[seat] as Person) : person));
  return first;
};

describe("the plot of the demo", () => {
  it("has a part for every delegation, and every part is played", () => {
    expect(plot).toHaveLength(150);
    const counts = Map.groupBy(plot, ({ part }) => part);
    expect(counts.size).toBe(12);
    expect(counts.get("straight")?.length).toBeGreaterThan(100);
  });

  it("ends with exactly the people cast", () => {
    for (const role of plot) expect(inTheEnd(role), role.delegation.country).toEqual(role.delegation.people);
    expect(plot.flatMap(inTheEnd)).toHaveLength(315);
  });

  it("never nominates more than the quota of a delegation, nor the same person twice", () => {
    for (const { first } of plot) expect(first.length).toBeLessThanOrEqual(CONFERENCE.quotas.delegation);
    const addresses = plot.flatMap(({ first }) => first.map(({ email }) => email));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it("gives a seat to a successor of the same category only", () => {
    for (const { part, first, seat, delegation } of plot.filter((role) => role.part.startsWith("replaced"))) {
      expect(first[seat]?.category, part).toBe(delegation.people[seat]?.category);
      expect(first[seat]?.email).not.toBe(delegation.people[seat]?.email);
    }
  });
});
