import fc from "fast-check";
import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import { expect, it } from "vitest";
import { COLUMNS } from "#functions/conferences/csv-rows.ts";
import { importMembers } from "#functions/conferences/import-members.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { REGIONS, regionByTable } from "#shared/domain/region.ts";
import { sampleConference } from "#test/support/samples.ts";
import { conferencesIn, membersIn, request } from "./fakes.ts";

const words = fc.constantFrom("Ana", "محمد", "Đỗ Nguyễn", "李小龍", 'O"Brien', "Łoś, Jan", " Zoë  ", "é");
const name = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const language = fc.constantFrom(...LANGUAGES);
const contact = fc.record({ name, language: fc.option(language, { nil: undefined }) });
const country = fc.constantFrom(...Object.keys(iso31661Alpha3ToAlpha2).filter((code) => regionByTable(code)));

const entry = fc
  .record({
    country,
    language,
    override: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
    people: fc.array(contact, { maxLength: 3 }),
  })
  .map(({ override, people, ...rest }) => {
    const [focalPoint, ...alternates] = people.map((one, at) => ({
      ...one,
      email: `Person${at}@NCB-${rest.country.toLowerCase()}.example`,
    }));
    return { ...rest, region: override, regionReason: override && "By its own wish", focalPoint, alternates };
  });

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const directory = fc.uniqueArray(entry, { selector: (one) => one.country, maxLength: 40 });

const cell = (value = "") => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const asCsv = (entries: Entry[]): string =>
  [
    COLUMNS.join(","),
    ...entries.map(({ country, language, region, regionReason, focalPoint, alternates }) => {
      const contacts = [focalPoint, alternates[0], alternates[1]];
      const cells = contacts.flatMap((one) => [one?.name, one?.email, one?.language]);
      return [country, language, region, regionReason, ...cells].map(cell).join(",");
    }),
  ].join("\n");

it("any directory imported twice, as CSV or JSON, changes nothing the second time (R16)", async () => {
  await fc.assert(
    fc.asyncProperty(directory, fc.boolean(), fc.boolean(), async (entries, firstAsCsv, secondAsCsv) => {
      const members = membersIn();
      const run = importMembers({ ...conferencesIn(sampleConference()), ...members });
      const take = async (csv: boolean) => {
        const body = csv ? asCsv(entries) : JSON.parse(JSON.stringify(entries));
        return (await run(request({ query: { dryRun: false }, body }))).body;
      };
      expect(await take(firstAsCsv)).toMatchObject({ added: entries.length, changed: 0, unchanged: 0 });
      const [kept, facts] = [JSON.stringify([...members.kept]), members.facts.length];
      expect(await take(secondAsCsv)).toMatchObject({ added: 0, changed: 0, unchanged: entries.length });
      expect(JSON.stringify([...members.kept])).toBe(kept);
      expect(members.facts).toHaveLength(facts);
    }),
    { numRuns: 60 },
  );
});
