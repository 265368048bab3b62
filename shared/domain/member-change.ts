import * as z from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { Language } from "./language.ts";
import { type Contact, ContactDetails, type Member, MemberDetails } from "./member.ts";
import { Refusal } from "./refusal.ts";
import { REGION_TABLE_DATE, Region, regionByTable } from "./region.ts";
import { prose } from "./text.ts";

/** What may change of a member; each field given replaces the whole field. */
export const MemberChange = z
  .strictObject({
    language: Language,
    region: Region.nullable().meta({ description: "null: the region of the table again" }),
    regionReason: prose(300),
    focalPoint: ContactDetails,
    alternates: z.array(ContactDetails).max(3),
  })
  .partial()
  .meta({ id: "MemberChange" });
export type MemberChange = z.output<typeof MemberChange>;

type NewId = () => string;

/** The member that a directory's entry makes of what was there, or the same object when nothing is different. */
export const memberFrom = (
  conference: string,
  before: Member | undefined,
  { country, language, region, regionReason, focalPoint, alternates }: MemberDetails,
  newId: NewId,
): Member => {
  const byTable = regionByTable(country);
  const isOverride = region !== undefined && region !== byTable;
  const after: Member = {
    conference,
    country,
    language,
    // MemberDetails takes no country without a region by table or by override.
    region: (region ?? byTable) as Region,
    ...(isOverride && { regionReason }),
    regionTable: REGION_TABLE_DATE,
    contacts: contactsFrom(before?.contacts ?? [], focalPoint, alternates, newId),
    version: (before?.version ?? 0) + 1,
  };
  return before !== undefined && sameButVersion(before, after) ? before : after;
};

/** The member with a change applied, or the same object when nothing is different; a Refusal where it must not be. */
export const changeMember = (before: Member, change: MemberChange, newId: NewId): Member => {
  const keepsRegion = change.region === undefined && before.regionReason === undefined;
  const parsed = MemberDetails.safeParse({
    country: before.country,
    language: change.language ?? before.language,
    ...regionOf(before, change),
    focalPoint: change.focalPoint ?? detailsOf(before, "focal-point")[0],
    alternates: change.alternates ?? detailsOf(before, "alternate"),
  });
  if (!parsed.success)
    throw new Refusal("invalid-request", {
      errors: parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join("/")}`, detail: message })),
    });
  const after = memberFrom(before.conference, before, parsed.data, newId);
  if (!keepsRegion || after === before) return after;
  // A member stays where the table of its day put it, until someone says otherwise.
  const { region, regionTable } = before;
  const kept: Member = { ...after, region, regionTable };
  return sameButVersion(before, kept) ? before : kept;
};

/** Links and sessions of these contacts end at once: what they carry is an earlier version. */
export const withoutLinks = (before: Member, contacts: readonly string[]): Member => ({
  ...before,
  contacts: before.contacts.map((contact) =>
    contacts.includes(contact.id) ? { ...contact, linkVersion: contact.linkVersion + 1 } : contact,
  ),
  version: before.version + 1,
});

const regionOf = (before: Member, change: MemberChange) => {
  if (change.region === null) return {};
  if (change.region !== undefined) return { region: change.region, regionReason: change.regionReason };
  if (before.regionReason === undefined) return { regionReason: change.regionReason };
  return { region: before.region, regionReason: change.regionReason ?? before.regionReason };
};

const detailsOf = ({ contacts }: Member, role: Contact["role"]): ContactDetails[] =>
  contacts
    .filter((contact) => contact.role === role)
    .map(({ name, email, language }) => ({ name, email, ...(language && { language }) }));

/**
 * A contact is an address: the same one keeps its id, its links and its sessions, whatever name or place it has now;
 * another one is another contact, so that what the old one holds is dead at once (R2).
 */
const contactsFrom = (
  before: readonly Contact[],
  focalPoint: ContactDetails | undefined,
  alternates: readonly ContactDetails[],
  newId: NewId,
): Contact[] =>
  [
    ...(focalPoint ? [{ ...focalPoint, role: "focal-point" as const }] : []),
    ...alternates.map((alternate) => ({ ...alternate, role: "alternate" as const })),
  ].map(({ name, email, language, role }) => {
    const same = before.find((contact) => contact.email === email);
    return {
      id: same?.id ?? newId(),
      role,
      name,
      email,
      ...(language && { language }),
      linkVersion: same?.linkVersion ?? 1,
    };
  });

const sameButVersion = (one: Member, other: Member): boolean =>
  canonicalJson({ ...one, version: 0 }) === canonicalJson({ ...other, version: 0 });
