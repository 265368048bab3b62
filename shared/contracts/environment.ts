import * as z from "zod";

/** Every variable a function may be given, with its shape. Infra sets them together with the grant they belong to. */
const VARIABLES = {
  /** Name of the state table. */
  CONFERENCE_TABLE: z.string().min(1),
  /** Name of the append-only table of records. */
  RECORD_TABLE: z.string().min(1),
  /** Queue of the lane that must never wait: codes, links, receipts. */
  TRANSACTIONAL_QUEUE_URL: z.url(),
  /** Queue of the lane that may wait: mailings to many. */
  BULK_QUEUE_URL: z.url(),
  /** Queue of mailings that are being expanded into mails, a page of recipients at a time. */
  MAILING_QUEUE_URL: z.url(),
  /** Queue of what is to be done about reminders. */
  REMINDER_QUEUE_URL: z.url(),
  /** Queue of what is to be done about silences and votes at their time. */
  DECISION_QUEUE_URL: z.url(),
  /** The verified address that mails come from, as in a From header's address. */
  SENDER_ADDRESS: z.string().min(3),
  /** Name of the SES configuration set that reports what became of each mail. */
  CONFIGURATION_SET: z.string().min(1),
  /** Where people reach the service, without a trailing slash: the only host a mail or page may link to. */
  PUBLIC_URL: z.url(),
};

export type Variable = keyof typeof VARIABLES;

/**
 * Reads the named variables from the function's environment.
 * Throws when one is missing or malformed: a deployment fault, told at the first start.
 */
export const readEnv = <Name extends Variable>(...names: Name[]): Record<Name, string> => {
  const shape = Object.fromEntries(names.map((name) => [name, VARIABLES[name]]));
  return z.object(shape).parse(process.env) as Record<Name, string>;
};
