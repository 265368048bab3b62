import * as z from "zod";
import { Audience } from "./audience.ts";
import { Refusal } from "./refusal.ts";
import { line, prose } from "./text.ts";

/** What a mailing may say about its reader; everything else in braces is refused by name (A18). */
export const PLACEHOLDERS = ["name", "country", "conference"] as const;

const within = (names: readonly string[]) => new RegExp(`\\{(${names.join("|")})\\}`, "g");

/** The first thing in braces that is no placeholder, a lone brace included. */
const unknownIn = (text: string, names: readonly string[]): string | undefined => {
  const rest = text.replace(within(names), "");
  return /\{+[^{}]*\}*|\}/.exec(rest)?.[0].slice(0, 60);
};

/** Text with placeholders; one that is not among the names is refused. */
export const templated = <T extends z.ZodType<string>>(text: T, names: readonly string[] = PLACEHOLDERS) =>
  text.superRefine((value, { addIssue }) => {
    const unknown = unknownIn(value, names);
    if (unknown !== undefined)
      addIssue({
        code: "custom",
        message: `has an unknown placeholder: ${unknown}; known are {${names.join("}, {")}}`,
      });
  });

/** Puts the values in, once: a value that looks like a placeholder stays as it was typed (A17). */
export const filledIn = <Name extends string>(text: string, values: Readonly<Record<Name, string>>): string =>
  text.replace(within(Object.keys(values)), (_, name: Name) => values[name]);

const MailingText = z
  .strictObject({ subject: templated(line(80)), body: templated(prose(5000)) })
  .meta({ id: "MailingText" });
export type MailingText = z.output<typeof MailingText>;

/** What an organiser writes: to whom, what in each language, and whether it carries rights or duties. */
export const MailingPlan = z
  .strictObject({
    audience: Audience,
    texts: z.strictObject({ ar: MailingText, en: MailingText, fr: MailingText, es: MailingText }),
    mailClass: z.enum(["INFO", "MANDATORY"]).meta({
      description: "INFO: readers may opt out, and it is not sent again when nobody knows whether it left",
    }),
  })
  .meta({ id: "MailingPlan" });
export type MailingPlan = z.output<typeof MailingPlan>;

/** A change: whole fields, those left out stay. */
export const MailingChange = MailingPlan.partial().meta({ id: "MailingChange" });
export type MailingChange = z.output<typeof MailingChange>;

export const MAILING_STATES = ["DRAFT", "AWAITING_APPROVAL", "RELEASED", "CANCELLED"] as const;

export interface Mailing extends MailingPlan {
  readonly conference: string;
  readonly id: string;
  readonly state: (typeof MAILING_STATES)[number];
  readonly createdAt: string;
  /** Subjects of all who wrote or released it: none of them is the second pair of eyes (N10). */
  readonly authors: readonly string[];
  readonly approver?: string;
  /** How many people there were to write to when it was released. */
  readonly recipients?: number;
  /** Those few to whom it may go without a second pair of eyes: nobody else joins them afterwards. */
  readonly people?: readonly string[];
  /** Since when every mail of it stands in the ledger; nobody joins a mailing after that. */
  readonly plannedAt?: string;
  readonly version: number;
}

/** Above this many people, a second organiser has to look at it (N10). */
export const MOST_WITHOUT_APPROVAL = 20;

export const draftMailing = (
  plan: MailingPlan,
  { conference, id, author, now }: { conference: string; id: string; author: string; now: Date },
): Mailing => ({
  ...{ ...plan, conference, id, state: "DRAFT", createdAt: now.toISOString(), authors: [author], version: 1 },
});

export const changeMailing = (mailing: Mailing, change: MailingChange, author: string): Mailing => {
  mustBe(mailing, "DRAFT");
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...mailing, ...given, authors: withAuthor(mailing, author), version: mailing.version + 1 };
};

/** Sends a mailing to few at once; one to many waits for a second pair of eyes. */
export const releaseMailing = (mailing: Mailing, people: readonly string[], author: string): Mailing => {
  mustBe(mailing, "DRAFT");
  const recipients = people.length;
  if (recipients === 0) throw new Refusal("no-recipient");
  const after = { ...mailing, recipients, authors: withAuthor(mailing, author), version: mailing.version + 1 };
  return recipients > MOST_WITHOUT_APPROVAL
    ? { ...after, state: "AWAITING_APPROVAL" }
    : { ...after, state: "RELEASED", people };
};

export const approveMailing = (mailing: Mailing, approver: string): Mailing => {
  mustBe(mailing, "AWAITING_APPROVAL");
  if (mailing.authors.includes(approver)) throw new Refusal("second-person-needed");
  return { ...mailing, state: "RELEASED", approver, version: mailing.version + 1 };
};

/** Also while it runs: what has not left by then never does. */
export const cancelMailing = (mailing: Mailing): Mailing => {
  mustBe(mailing, "DRAFT", "AWAITING_APPROVAL", "RELEASED");
  return { ...mailing, state: "CANCELLED", version: mailing.version + 1 };
};

const withAuthor = ({ authors }: Mailing, author: string) => [...new Set([...authors, author])];

const mustBe = ({ state }: Mailing, ...states: Mailing["state"][]): void => {
  if (!states.includes(state))
    throw new Refusal("mailing-state", {
      detail: `The mailing is ${state}; this needs ${states.join(" or ")}.`,
      extra: { state },
    });
};
