import type { MemberView } from "#shared/contracts/members.ts";
import { countryName } from "#shared/domain/country.ts";
import type { Member } from "#shared/domain/member.ts";

/** A member as shown: with its name in four languages, without the state of its links. */
export const memberView = ({ conference: _, contacts, ...member }: Member): MemberView => ({
  ...member,
  names: {
    ar: countryName(member.country, "ar"),
    en: countryName(member.country, "en"),
    fr: countryName(member.country, "fr"),
    es: countryName(member.country, "es"),
  },
  contacts: contacts.map(({ linkVersion: _version, ...contact }) => contact),
});

export const memberAnswer = (member: Member) => ({ body: memberView(member), version: member.version });
