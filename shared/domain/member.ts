import * as z from "zod";
import { Country } from "./country.ts";
import { EmailAddress } from "./email-address.ts";
import { Language } from "./language.ts";
import { Region, regionByTable } from "./region.ts";
import { line, prose } from "./text.ts";

export const ContactDetails = z
  .strictObject({
    name: line(120),
    email: EmailAddress,
    /** Where it differs from the member's working language. */
    language: Language.optional(),
  })
  .meta({ id: "ContactDetails" });
export type ContactDetails = z.output<typeof ContactDetails>;

/** A member as the directory states it. The focal point speaks for the member; alternates stand in. */
export const MemberDetails = z
  .strictObject({
    country: Country,
    language: Language,
    region: Region.optional().meta({ description: "Only where it differs from the table of regions" }),
    regionReason: prose(300).optional(),
    focalPoint: ContactDetails.optional(),
    alternates: z.array(ContactDetails).max(3).default([]),
  })
  .superRefine(({ country, region, regionReason, focalPoint, alternates }, { addIssue }) => {
    const byTable = regionByTable(country);
    if (byTable === undefined && region === undefined)
      addIssue({ code: "custom", path: ["region"], message: "is required: the table of regions has no such country" });
    if (region !== undefined && region !== byTable && regionReason === undefined)
      addIssue({ code: "custom", path: ["regionReason"], message: "is required where region differs from the table" });
    const addresses = [focalPoint, ...alternates].flatMap((contact) => contact?.email ?? []);
    if (new Set(addresses).size < addresses.length)
      addIssue({ code: "custom", path: ["alternates"], message: "must not give one address to two contacts" });
  })
  .meta({ id: "MemberDetails" });
export type MemberDetails = z.output<typeof MemberDetails>;

export interface Contact extends ContactDetails {
  readonly id: string;
  readonly role: "focal-point" | "alternate";
  /** Links and sessions of an earlier version are dead: raised to rotate or revoke. */
  readonly linkVersion: number;
}

export interface Member {
  readonly conference: string;
  readonly country: string;
  readonly language: Language;
  readonly region: Region;
  readonly regionReason?: string;
  /** Date of the table of regions that applied. */
  readonly regionTable: string;
  readonly contacts: readonly Contact[];
  readonly version: number;
}

export const focalPointOf = ({ contacts }: Pick<Member, "contacts">): Contact | undefined =>
  contacts.find(({ role }) => role === "focal-point");

export const languageOf = (member: Member, contact: Pick<Contact, "language">): Language =>
  contact.language ?? member.language;
