import type { Member } from "#shared/domain/member.ts";

const contactOf = (country: string, role: "focal-point" | "alternate") => {
  const id = `${role === "focal-point" ? "fp" : "alt"}-${country}`;
  return { id, role, name: id, email: `${id}@ncb.example`.toLowerCase(), linkVersion: 1 };
};

/** A member with two contacts, whom mails about its delegation go to. */
export const memberOf = (conference: string, country: string): Member => ({
  ...{ conference, country, language: "fr", region: "europe", regionTable: "2019-01-01", version: 1 },
  contacts: [contactOf(country, "focal-point"), contactOf(country, "alternate")],
});
