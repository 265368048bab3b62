import * as z from "zod";

/**
 * The smallest parts of a bundle. Nothing is defaulted, trimmed or put right: what is read is what was hashed. Nothing is
 * shared with requests either, so that their rules can change and a bundle that was handed out is still read.
 */

export const Instant = z.string().refine((value) => isInstant(value), {
  error: "must be an instant of UTC with milliseconds, such as 2019-04-11T09:30:00.000Z",
});

const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "must be 64 lower-case hexadecimal digits" });
export const Id128 = z.string().regex(/^[0-9a-f]{32}$/, { error: "must be 32 lower-case hexadecimal digits" });

export const Code = z.string().regex(/^[A-Z]{3}$/, { error: "must be a country's three letters" });

/** Names a thing: a conference, a decision, a paragraph. */
export const Name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, {
  error: "must be a name of 1 to 80 letters, digits, dots, hyphens or underscores",
});

/** Whoever did something: never a name or an address, so that a bundle can be shown to everybody and kept for ever. */
export const Person = Name;

export const Words = z
  .string()
  .min(1, { error: "must not be empty" })
  .max(20_000)
  .refine((value) => value.isWellFormed(), { error: "must be well-formed Unicode" });

export const Tongue = z.enum(["ar", "en", "fr", "es"]);
export const Choice = z.enum(["YES", "NO", "ABSTAIN"]);
export const Whole = z.int().min(0).max(1_000_000_000);
export const Ordinal = z.int().min(1).max(1_000_000_000);

/** A list in the order of a key that no two share, so that one content has one form. */
export const ordered = <T extends z.ZodType>(element: T, keyOf: (one: z.output<T>) => string) =>
  z.array(element).superRefine((list, context) => {
    for (const [index, one] of list.entries()) {
      const before = list[index - 1];
      if (before !== undefined && keyOf(before) >= keyOf(one))
        context.addIssue({ code: "custom", path: [index], message: "does not come after the one before it" });
    }
  });

export const codes = ordered(Code, (code) => code);

/** The head of a delegation, or who acted for the head. */
export const Voter = z.strictObject({ delegate: Person, as: z.enum(["head", "acting-head"]) });

/** A number that sorts as text. */
export const padded = (number: number): string => String(number).padStart(10, "0");
