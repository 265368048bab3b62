import * as z from "zod";

/** What stands in the mail that a code is sent with. */
export const CodeDigits = z.string().regex(/^\d{6}$/, { error: "must be the six digits of the mail" });
