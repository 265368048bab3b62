import * as z from "zod";

export const cursorOf = (place: string): string => Buffer.from(place, "utf8").toString("base64url");

const placeOf = (cursor: string): string => Buffer.from(cursor, "base64url").toString("utf8");

/** A cursor is opaque to the caller: the last item's place in the list, in base64url. */
const Cursor = z
  .string()
  .max(600)
  // Only what we could have given: a place that is empty or not text would be no key to read after.
  .refine((cursor) => cursor !== "" && cursorOf(placeOf(cursor)) === cursor, {
    error: "must be a cursor as it was given",
  })
  .transform(placeOf);

/** Query of every list: at most 100 a page, because nothing may read without bound. */
export const Paging = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, { error: "must be a whole number from 1 to 100" })
    .transform(Number)
    .default(50),
  cursor: Cursor.optional(),
});
export type Paging = z.output<typeof Paging>;

/** A page: its items, and the cursor of the next page unless it is the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });
