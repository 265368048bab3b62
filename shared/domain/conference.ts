import * as z from "zod";
import { Country } from "./country.ts";
import { EmailAddress } from "./email-address.ts";
import { Language, Texts } from "./language.ts";
import { endOfDate, instantOf, LocalDate, LocalTime, TimeOfDay, Zone } from "./local-time.ts";
import { Region } from "./region.ts";

/** A person's role in a delegation; quotas and statistics call it the category. */
export const CATEGORIES = ["HEAD", "ALTERNATE", "ADVISER", "OBSERVER"] as const;
export const Category = z.enum(CATEGORIES).meta({ id: "Category" });
export type Category = z.output<typeof Category>;

/** A command must fit one transaction of 100 items, so a delegation has at most 20 people (rules.md 2.1, seats). */
export const LARGEST_DELEGATION = 20;

export const ConferenceId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, {
    error: "must be 2 to 40 lower-case letters, digits or hyphens, such as honcb-15",
  })
  .meta({ id: "ConferenceId", examples: ["honcb-15"] });

const seats = z.int().min(0).max(1_000_000);

export const Quotas = z
  .strictObject({
    delegation: z.int().min(1).max(LARGEST_DELEGATION).default(LARGEST_DELEGATION),
    category: z.partialRecord(Category, seats).default({}),
    total: seats.optional(),
  })
  .meta({ id: "Quotas", description: "Most people per delegation, per category and in all; absent means no limit" });
export type Quotas = z.output<typeof Quotas>;

/** Rules of procedure are data of the conference, versioned; decisions store the version they used (rules.md 2.3). */
export const RulesOfProcedure = z
  .strictObject({
    majority: z.enum(["simple", "two-thirds", "majority-of-members", "two-thirds-of-members"]).default("simple"),
    quorumToOpen: z.enum(["none", "one-third", "majority"]).default("one-third"),
    quorumToDecide: z.enum(["one-third", "majority"]).default("majority"),
    languageNoticeHours: z.int().min(0).max(720).default(24),
    silenceHours: z.int().min(72).max(720).default(72),
    /** Whether members learn who objected to a silence. */
    objectorsNamed: z.boolean().default(true),
    /** Days of 24 hours in which members that were absent may still object after a silence; absent: none. */
    adReferendumDays: z.int().min(1).max(366).optional(),
    voteMayChange: z.boolean().default(true),
    provisionalCredentialsMayVote: z.boolean().default(true),
  })
  .meta({ id: "RulesOfProcedure" });
export type RulesOfProcedure = z.output<typeof RulesOfProcedure>;

/** What an organiser says about a conference. Local dates and times are those of its zone. */
export const ConferencePlan = z
  .strictObject({
    title: Texts,
    venue: z.strictObject({ name: Texts, city: Texts, country: Country }),
    zone: Zone,
    startsOn: LocalDate,
    endsOn: LocalDate,
    /** When the first day opens and the last one closes: what is counted in days and hours from start and end. */
    opensAt: TimeOfDay.default("09:00"),
    closesAt: TimeOfDay.default("18:00"),
    /** D1: nominations are possible while now is before it. */
    nominationDeadline: LocalTime,
    /** D2: confirmations are possible while now is before it. */
    confirmationDeadline: LocalTime,
    languages: z.array(Language).min(1).max(4).default(["ar", "en", "fr", "es"]),
    secretariat: z.strictObject({ name: Texts, email: EmailAddress }),
    /** Who looks after a region's members when they do not answer; the secretariat where a region has no desk. */
    regionalDesks: z.partialRecord(Region, EmailAddress).default({}),
    quotas: Quotas.default({ delegation: LARGEST_DELEGATION, category: {} }),
    rulesOfProcedure: RulesOfProcedure.prefault({}),
  })
  .meta({ id: "ConferencePlan" });
export type ConferencePlan = z.output<typeof ConferencePlan>;

/** What must hold between the fields of a plan, as errors by JSON pointer; empty when all is well. */
export const contradictionsIn = (plan: ConferencePlan): { pointer: string; detail: string }[] => [
  ...(plan.endsOn < plan.startsOn ? [{ pointer: "/endsOn", detail: "must not be before startsOn" }] : []),
  ...(plan.endsOn === plan.startsOn && plan.closesAt < plan.opensAt
    ? [{ pointer: "/closesAt", detail: "must not be before opensAt on the same day" }]
    : []),
  ...(plan.confirmationDeadline < plan.nominationDeadline
    ? [{ pointer: "/confirmationDeadline", detail: "must not be before nominationDeadline" }]
    : []),
  ...(plan.nominationDeadline > `${plan.startsOn}T23:59`
    ? [{ pointer: "/nominationDeadline", detail: "must not be after the conference has started" }]
    : []),
  ...(new Set(plan.languages).size < plan.languages.length
    ? [{ pointer: "/languages", detail: "must not name a language twice" }]
    : []),
];

export const CONFERENCE_STATES = ["DRAFT", "ANNOUNCED", "POSTPONED", "CANCELLED"] as const;

export interface Conference extends ConferencePlan {
  readonly id: string;
  readonly state: (typeof CONFERENCE_STATES)[number];
  readonly version: number;
  /** Version of the rules of procedure in force; earlier ones stay readable. */
  readonly rulesVersion: number;
}

/** The instants of a conference's deadlines, each exclusive: "by 31 January" is 1 February 00:00 (rules.md 2.1). */
export const deadlinesOf = ({
  zone,
  nominationDeadline,
  confirmationDeadline,
  endsOn,
}: Pick<ConferencePlan, "zone" | "nominationDeadline" | "confirmationDeadline" | "endsOn">) => ({
  nomination: instantOf(nominationDeadline, zone),
  confirmation: instantOf(confirmationDeadline, zone),
  end: endOfDate(endsOn, zone),
});
