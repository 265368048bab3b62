import { describe, expect, it } from "vitest";
import { COLUMNS } from "#functions/conferences/csv-rows.ts";
import { importMembers } from "#functions/conferences/import-members.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { sampleConference } from "#test/support/samples.ts";
import { conferencesIn, membersIn, refusalOf, request, sampleMember } from "./fakes.ts";

const HEADER = COLUMNS.join(",");
const FRA = "FRA,fr,,,Jeanne Moreau,jeanne@ncb-fra.example,,,,,,,";
const EGY = 'EGY,ar,,,"محمد ""عبد الله""",m@ncb-egy.example,ar,,,,Omar,omar@ncb-egy.example,en';

const world = (conference: Conference = sampleConference()) => {
  const members = membersIn();
  const run = importMembers({ ...conferencesIn(conference), ...members });
  return {
    members,
    take: async (body: unknown, dryRun = false) => (await run(request({ query: { dryRun }, body }))).body,
  };
};
const csv = (...rows: string[]) => [HEADER, ...rows].join("\r\n");
const counts = (added: number, changed: number, unchanged: number) => ({ added, changed, unchanged, errors: [] });

describe("importing a directory", () => {
  it("adds what it states, from CSV with a byte order mark and quotes, or from JSON", async () => {
    const { members, take } = world();
    expect(await take(`\ufeff${csv(FRA, "", EGY)}\r\n`)).toEqual(counts(2, 0, 0));
    expect(members.kept.get("EGY")).toMatchObject({
      region: "middle-east-north-africa",
      contacts: [
        { role: "focal-point", name: 'محمد "عبد الله"', language: "ar" },
        { role: "alternate", name: "Omar", email: "omar@ncb-egy.example", language: "en" },
      ],
    });
    expect(members.facts).toEqual([{ type: "MemberAdded" }, { type: "MemberAdded" }]);
    expect(await take([{ country: "DEU", language: "en" }])).toEqual(counts(1, 0, 0));
  });

  it("reads what a spreadsheet set to French writes: semicolons, with commas inside the cells", async () => {
    const { take, members } = world();
    const row = ["FRA", "fr", "", "", "Moreau, Jeanne", "jeanne@ncb-fra.example", ...Array(7).fill("")].join(";");
    expect(await take([COLUMNS.join(";"), row].join("\r\n"))).toEqual(counts(1, 0, 0));
    expect(members.kept.get("FRA")?.contacts[0]?.name).toBe("Moreau, Jeanne");
  });

  it("changes only what is different, and leaves who is not named", async () => {
    const { members, take } = world();
    await take(csv(FRA, EGY));
    expect(await take(csv(FRA.replace("Jeanne", "Jeannette"), EGY))).toEqual(counts(0, 1, 1));
    expect(await take(csv(FRA))).toEqual(counts(0, 1, 0));
    expect(members.kept.size).toBe(2);
    expect(members.facts.filter(({ type }) => type === "MemberChanged")).toHaveLength(2);
  });

  it("with dry run tells the same and writes nothing (R16)", async () => {
    const { members, take } = world();
    expect(await take(csv(FRA, "DEU,de,,,,,,,,,,,"), true)).toMatchObject({ added: 1, errors: [{ line: 3 }] });
    expect(members.kept.size).toBe(0);
  });

  it("with any error writes nothing and tells every one, by line and column", async () => {
    const { members, take } = world();
    const wrong = csv(
      FRA,
      'DEU,de,,,"Anna\nMaria",anna@ncb-deu.example,,,,,,,',
      "AUT,en,africa,,,nobody,,,,,,,",
      FRA,
      "ITA,en",
      "ESP,es,,,Ana,ana@ncb-esp.example,,,,,Luz,ana@ncb-esp.example,xx",
    );
    await expect(take(wrong)).rejects.toMatchObject({
      refusal: "invalid-request",
      details: {
        errors: [
          { line: 3, field: "language" },
          { line: 3, field: "focal_point_name", detail: "must not contain control characters" },
          { line: 5, field: "focal_point_name", detail: "must not be empty" },
          { line: 5, field: "focal_point_email" },
          { line: 5, field: "region_reason" },
          { line: 6, field: "country", detail: "is in line 2 already" },
          { line: 7, detail: "has 2 cells; the header has 13" },
          { line: 8, field: "second_alternate_language" },
        ],
      },
    });
    expect(members.kept.size).toBe(0);
    await expect(take([{ country: "FRA", language: "fr", role: "organiser" }, 7])).rejects.toMatchObject({
      details: { errors: [{ line: 1, detail: "must not have: role" }, { line: 2 }] },
    });
  });

  it("tells what only the whole row can show", async () => {
    const { take } = world();
    const twice = "ESP,es,,,Ana,ana@ncb-esp.example,,,,,Luz,ana@ncb-esp.example,";
    await expect(take(csv("FRA,fr,africa,,,,,,,,,,", twice))).rejects.toMatchObject({
      details: {
        errors: [
          { line: 2, field: "region_reason" },
          { line: 3, field: "alternate_email" },
        ],
      },
    });
  });

  it("says once what is wrong with a header", async () => {
    const { take } = world();
    await expect(take("country,language,e-mail\nFRA,fr,x\n")).rejects.toMatchObject({
      details: {
        errors: [{ line: 1, detail: expect.stringMatching(/Missing: region, .*Unknown or twice: e-mail\./) }],
      },
    });
    await expect(take("")).rejects.toMatchObject({ details: { errors: [{ line: 1 }] } });
  });

  it("refuses quotes that never end, and more rows than there can be members", async () => {
    const { take } = world();
    await expect(take(csv(FRA, 'DEU,en,"'))).rejects.toMatchObject({ details: { errors: [{ line: 3 }] } });
    await expect(take(Array(1001).fill({ country: "FRA", language: "fr" }))).rejects.toMatchObject({
      details: { errors: [{ line: 1001 }] },
    });
  });

  it("tells at most 200 errors", async () => {
    const errors = await world().take(Array(300).fill({}), true);
    expect(errors.errors).toHaveLength(200);
  });

  it("is for a conference that is there and goes on", async () => {
    expect(await refusalOf(() => world(sampleConference({ id: "other" })).take(csv(FRA)))).toBe("not-found");
    expect(await refusalOf(() => world(sampleConference({ state: "CANCELLED" })).take(csv(FRA)))).toBe(
      "conference-state",
    );
    expect(await refusalOf(() => world(sampleConference({ state: "DRAFT" })).take(csv(FRA)))).toBe("none");
  });

  it("keeps ids and links of addresses that stay", async () => {
    const members = membersIn(sampleMember());
    const run = importMembers({ ...conferencesIn(sampleConference()), ...members });
    await run(request({ query: { dryRun: false }, body: csv(FRA) }));
    expect(members.kept.get("FRA")?.contacts).toMatchObject([{ id: "old-1", linkVersion: 4 }]);
  });
});
