import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import { allDecisionReaders } from "#shared/domain/conclusions/all-decision-readers.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import { FILES, readFrom } from "../mail/support/member-files.ts";

const AT = new Date("2019-02-01T09:00:00.000Z");
const ask = async (countries?: readonly string[], files: readonly MemberFile[] = FILES) => {
  const asked: (readonly string[] | undefined)[] = [];
  const readers = await allDecisionReaders(readFrom(files, asked), "honcb-15", AT, countries && { countries });
  return { told: [...new Set(readers.map(({ country }) => country))], asked, readers };
};

describe("all who are told of decisions", () => {
  test("are of every member that was invited, or of those named, invited or not", async () => {
    expect((await ask()).told).toEqual(["BEL", "FRA", "PER"]);
    expect((await ask(["MAR", "PER"])).told).toEqual(["MAR", "PER"]);
    expect((await ask([])).told).toEqual([]);
    const both = { countries: ["MAR"], andInvited: true } as const;
    const readers = await allDecisionReaders(readFrom(FILES), "honcb-15", AT, both);
    expect(new Set(readers.map(({ country }) => country))).toEqual(new Set(["BEL", "FRA", "MAR", "PER"]));
  });

  test("are looked for one by one where few are named; of many, all are read and the others left out", async () => {
    expect((await ask(["MAR", "PER"])).asked).toEqual([["MAR", "PER"]]);
    const many = [...Array.from({ length: 19 }, (_, at) => `X${at}`), "FRA", "MAR"];
    const { told, asked } = await ask(many);
    expect(asked).toEqual([undefined]);
    expect(told).toEqual(["FRA", "MAR"]);
    expect((await ask(many.slice(1))).asked).toEqual([many.slice(1)]);
  });

  test("are one to each address of a delegation that comes in parts; control: of another member at it, one more", async () => {
    const [first] = FILES.slice(1);
    const head = { id: "h", state: "CONFIRMED", category: "HEAD", email: "A@ncb.example" } as Delegate;
    const member = { ...(first as MemberFile).member };
    const parts: MemberFile[] = [
      { member, delegation: { state: "CONFIRMED" }, delegates: [], part: true },
      { member: { ...member, contacts: [] }, delegation: { state: "CONFIRMED" }, delegates: [head], part: true },
    ];
    const idsOf = async (files: readonly MemberFile[]) => (await ask(undefined, files)).readers.map(({ id }) => id);
    // The focal point reads at the head's address.
    expect(await idsOf(parts)).toEqual(["h", "alt-1"]);
    const others = parts.map((one, at) => (at === 0 ? one : { ...one, member: { ...one.member, country: "GAB" } }));
    expect(await idsOf(others as MemberFile[])).toEqual(["fp-1", "alt-1", "h"]);
  });
});
