import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { addressFate } from "#infra/local/demo/address-fate.ts";
import { castOf, type MemberState } from "#infra/local/demo/people.ts";
import { MemberDetails } from "#shared/domain/member.ts";
import regionTable from "#shared/domain/region-table.json" with { type: "json" };

const rows: Record<string, string>[] = parse(readFileSync("infra/local/demo/members.csv", "utf8"), { columns: true });

const contact = (row: Record<string, string>, who: string) =>
  row[`${who}_name`]
    ? {
        name: row[`${who}_name`],
        email: row[`${who}_email`],
        ...(row[`${who}_language`] && { language: row[`${who}_language`] }),
      }
    : undefined;

const details = rows.map((row) => ({
  country: row.country,
  language: row.language,
  ...(row.region && { region: row.region, regionReason: row.region_reason }),
  focalPoint: contact(row, "focal_point"),
  alternates: ["alternate", "second_alternate"].flatMap((who) => contact(row, who) ?? []),
}));

describe("the sample directory", () => {
  it("has every country of the table of regions, once", () => {
    expect(rows.map(({ country }) => country).sort()).toEqual(Object.keys(regionTable.regions).sort());
  });

  it("holds what a directory may hold", () => {
    expect(details.flatMap((member) => MemberDetails.safeParse(member).error?.issues ?? [])).toEqual([]);
  });

  it("overrides the table for a few members, each with a reason", () => {
    const overridden = details.filter(({ region }) => region !== undefined);
    expect(overridden.length).toBeGreaterThanOrEqual(2);
    expect(overridden.every(({ regionReason }) => regionReason)).toBe(true);
  });

  it("gives everyone an address of their own under a reserved domain, where no mail can reach anybody", () => {
    const addresses = details.flatMap(({ focalPoint, alternates }) =>
      [focalPoint, ...alternates].map((one) => one?.email),
    );
    expect(addresses.length).toBeGreaterThan(194 + 150);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/@[a-z0-9-]+\.example(?:\.org)?$/.test(address ?? ""))).toEqual([]);
  });

  it("gives three who never answer an address that bounces, and each of them an alternate who can be told", () => {
    const broken = details.filter(({ focalPoint }) => addressFate(focalPoint?.email ?? "") === "bounces");
    const silent = castOf(rows as unknown as MemberState[]).silent.map(({ country }) => country);
    expect(broken).toHaveLength(3);
    expect(silent).toEqual(expect.arrayContaining(broken.map(({ country }) => country)));
    for (const { alternates } of broken)
      expect(alternates.map(({ email }) => addressFate(email ?? ""))).toEqual([undefined]);
  });
});
