import type { FileQuery } from "#shared/domain/addressees.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import type { Member } from "#shared/domain/member.ts";

export const member = (country: string, changes: Partial<Member> = {}): Member => ({
  ...{ conference: "honcb-15", country, language: "en", region: "europe", regionTable: "2019-01-01", version: 1 },
  contacts: [
    {
      id: `${country}-b`,
      role: "focal-point",
      name: `Focal ${country}`,
      email: `fp@${country}.example`,
      linkVersion: 1,
    },
    { id: `${country}-a`, role: "alternate", name: `Alt ${country}`, email: `alt@${country}.example`, linkVersion: 1 },
  ],
  ...changes,
});

export const delegate = (id: string, changes: Partial<Delegate> = {}): Delegate => ({
  ...{ id, state: "CONFIRMED", category: "ADVISER", givenNames: "Ada", familyName: id, position: "Officer" },
  ...{ email: `${id}@ncb.example`, language: "fr", looksAlike: false },
  ...changes,
});

/** So many members with a focal point each, by code. */
export const manyMembers = (count: number): MemberFile[] =>
  Array.from({ length: count }, (_, at) => {
    const country = `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}X`;
    return { member: member(country), delegates: [] };
  });

/** Reads them as the store does: by country, from a person on, and what is left of a delegation without its contacts. */
export const reader = (files: readonly MemberFile[]) =>
  async function* (_conference: string, { after, countries }: FileQuery = {}): AsyncGenerator<MemberFile> {
    const [kind, from, last = ""] = after?.split("/") ?? [];
    for (const file of files) {
      const { country } = file.member;
      if ((from !== undefined && country < from) || countries?.includes(country) === false) continue;
      const delegates = file.delegates.filter(({ id }) => id > last);
      if (country !== from || kind !== "delegate") yield file;
      else if (delegates.length > 0) yield { ...file, member: { ...file.member, contacts: [] }, delegates, part: true };
    }
  };
