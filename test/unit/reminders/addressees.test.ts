import { expect, test } from "vitest";
import { addressees, endOf, everybody } from "#shared/domain/addressees.ts";
import { EVERYBODY, type MemberFile, personOf } from "#shared/domain/audience.ts";
import { delegate, member, reader } from "../mailings/people.ts";

const FRANCE: MemberFile = { member: member("FRA"), delegates: [delegate("d1"), delegate("d3"), delegate("d2")] };
const PERU: MemberFile = { member: member("PER"), delegates: [] };
const GABON: MemberFile = { member: member("GAB", { contacts: [] }), delegates: [] };
const FILES = [FRANCE, GABON, PERU];

const from = async (after?: string, files: readonly MemberFile[] = FILES) => {
  const ids = [];
  for await (const one of addressees(reader(files), "honcb-15", EVERYBODY, after)) ids.push(one.id);
  return ids;
};

test("after the end of a file comes the first person of the next", async () => {
  expect(await from(endOf(FRANCE))).toEqual(["PER-a", "PER-b"]);
  expect(await from(endOf(PERU))).toEqual([]);
});

test("the end of a member whom nobody speaks for is a place as well", async () => {
  expect(await from(endOf(GABON))).toEqual(["PER-a", "PER-b"]);
});

test("whoever joins a delegation behind its end so far is found by whoever goes on from there", async () => {
  const joined = { ...FRANCE, delegates: [...FRANCE.delegates, delegate("d4")] };
  expect(await from(endOf(FRANCE), [joined, GABON, PERU])).toEqual(["d4", "PER-a", "PER-b"]);
});

test("control: from whoever is stored last on, somebody is found again", async () => {
  expect(endOf(FRANCE)).toBe("delegate/FRA/d3");
  expect(await from("delegate/FRA/d2")).toContain("d3");
});

test("only the members of an audience's countries are read", async () => {
  const asked: (readonly string[] | undefined)[] = [];
  const all = await everybody(
    (conference, query) => {
      asked.push(query?.countries);
      return reader(FILES)(conference, query);
    },
    "honcb-15",
    { ...EVERYBODY, countries: ["PER"] },
  );
  expect(asked).toEqual([["PER"]]);
  expect(all.map(personOf)).toEqual(["contact/PER/PER-a", "contact/PER/PER-b"]);
});
