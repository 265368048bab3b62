import { expect, test } from "vitest";
import { addressees, everybody } from "#shared/domain/addressees.ts";
import { type Audience, addresseesIn, EVERYBODY, type MemberFile, personOf } from "#shared/domain/audience.ts";
import { delegate, member, reader } from "./people.ts";

const FRANCE: MemberFile = {
  member: member("FRA"),
  delegation: { state: "CONFIRMED" },
  delegates: [
    delegate("d2", { category: "HEAD" }),
    delegate("d1", { language: "ar" }),
    delegate("d3", { state: "DRAFT" }),
    delegate("d4", { state: "WITHDRAWN" }),
  ],
};
const PERU: MemberFile = { member: member("PER", { region: "americas", language: "es" }), delegates: [] };

const idsOf = (audience: Partial<Audience>, ...files: MemberFile[]) =>
  files.flatMap((file) => addresseesIn({ ...EVERYBODY, ...audience }, file)).map(({ id }) => id);

test("everybody is each contact and each delegate who is in, in an order that does not change", () => {
  expect(idsOf({}, FRANCE, PERU)).toEqual(["FRA-a", "FRA-b", "d1", "d2", "PER-a", "PER-b"]);
});

test.each<[Partial<Audience>, string[]]>([
  [{ roles: ["focal-point"] }, ["FRA-b", "PER-b"]],
  [{ roles: ["HEAD"] }, ["d2"]],
  [{ regions: ["americas"] }, ["PER-a", "PER-b"]],
  [{ countries: ["FRA"], roles: ["alternate"] }, ["FRA-a"]],
  [{ delegationStates: ["CONFIRMED"], roles: ["focal-point"] }, ["FRA-b"]],
  [{ answers: ["none"] }, ["PER-a", "PER-b"]],
  [{ answers: ["accepted"], roles: ["alternate"] }, ["FRA-a"]],
  [{ languages: ["ar"] }, ["d1"]],
  [{ languages: ["es"] }, ["PER-a", "PER-b"]],
  [{ regions: ["africa"] }, []],
])("%j finds %j", (audience, ids) => {
  expect(idsOf(audience, FRANCE, PERU)).toEqual(ids);
});

test("it goes on from any person to the next, also from one who has left meanwhile", async () => {
  const all = ["FRA-a", "FRA-b", "d1", "d2", "PER-a", "PER-b"];
  const from = async (after: string) => {
    const ids = [];
    for await (const { id } of addressees(reader([FRANCE, PERU]), "honcb-15", EVERYBODY, after)) ids.push(id);
    return ids;
  };
  const people = [FRANCE, PERU].flatMap((file) => addresseesIn(EVERYBODY, file)).map(personOf);
  for (const [at, person] of people.entries()) expect(await from(person), person).toEqual(all.slice(at + 1));
  expect(await from("contact/FRA/FRA-aa")).toEqual(all.slice(1));
  expect(await from("delegate/FRA/d9")).toEqual(all.slice(4));
});

test("who shares an address with somebody before gets no mail, whatever the case of its letters", async () => {
  const shared = {
    ...PERU,
    member: member("PER", { contacts: [{ ...member("PER").contacts[0], email: "D2@NCB.example" }] as never }),
  };
  const all = await everybody(reader([FRANCE, shared]), "honcb-15", EVERYBODY);
  expect(all.map(({ id, sharesAddressWith }) => [id, sharesAddressWith])).toEqual([
    ...["FRA-a", "FRA-b", "d1", "d2"].map((id) => [id, undefined]),
    ["PER-b", "delegate/FRA/d2"],
  ]);
});
