import * as z from "zod";

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$`);

/**
 * An address in the one form that all parsers read alike: dot-atom and host name in ASCII, no quotes, comments, groups
 * or encoded words, which some parsers decode into another address. Lower-cased, so that equal means the same mailbox;
 * only ASCII is lower-cased, since Unicode case mapping merges distinct addresses (Django CVE-2019-19844).
 */
export const EmailAddress = z
  .string()
  .max(254)
  .regex(ADDRESS, { error: "must be a plain address such as name@police.example, in ASCII" })
  .refine((address) => address.indexOf("@") <= 64, { error: "must have at most 64 characters before the @" })
  .refine((address) => !address.includes("=?"), { error: "must not contain an encoded word" })
  .transform((address) => address.toLowerCase())
  .meta({ id: "EmailAddress", examples: ["focal.point@ncb.example"] });
