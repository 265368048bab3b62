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
