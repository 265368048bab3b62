import * as z from "zod";
import { Category } from "./conference.ts";
import { EmailAddress } from "./email-address.ts";
import { Language } from "./language.ts";
import { line, mixesAlphabets } from "./text.ts";

/** What a focal point says about a delegate. */
export const Nomination = z
  .strictObject({
    category: Category,
    familyName: line(80),
    givenNames: line(80),
    /** The name as its bearer writes it, where that is not in Latin letters. */
    nameInOwnScript: line(120).optional(),
    position: line(160),
    email: EmailAddress,
    language: Language,
    /** Kept as a hash only, to tell the same person twice. */
    documentNumber: z
      .string()
      .regex(/^[A-Za-z0-9 -]{4,24}$/, { error: "must be 4 to 24 letters, digits, spaces or hyphens" })
      .optional(),
  })
  .meta({ id: "Nomination" });
export type Nomination = z.output<typeof Nomination>;

/** The document number in the form that is compared: capitals and digits only. */
export const comparableDocument = (documentNumber: string): string =>
  documentNumber.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Whether a name could be taken for another's because it mixes alphabets. */
export const looksAlike = ({ familyName, givenNames }: Pick<Nomination, "familyName" | "givenNames">): boolean =>
  mixesAlphabets(familyName) || mixesAlphabets(givenNames);
