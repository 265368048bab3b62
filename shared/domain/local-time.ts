import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { PLATFORM_ZONES } from "./zone-data.ts";

/** A wall-clock time without zone, to the minute. Its zone is the conference's. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: "must be a local time such as 2019-02-01T00:00" })
  .refine((value) => isReal(() => Temporal.PlainDateTime.from(value, { overflow: "reject" })), {
    error: "is not a time that exists in the calendar",
  })
  .meta({ id: "LocalTime", examples: ["2019-02-01T00:00"] });

export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date such as 2019-04-09" })
  .refine((value) => isReal(() => Temporal.PlainDate.from(value, { overflow: "reject" })), {
    error: "is not a date that exists in the calendar",
  })
  .meta({ id: "LocalDate", examples: ["2019-04-09"] });

/** A wall-clock time of any day. */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time of day such as 09:00" })
  .meta({ id: "TimeOfDay", examples: ["09:00"] });

export const Zone = z
  .string()
  .max(60)
  .refine((zone) => zone.includes("/") && isReal(() => Temporal.Now.instant().toZonedDateTimeISO(zone)), {
    error: "must be an IANA time zone such as Europe/Paris",
  })
  .meta({ id: "Zone", examples: ["Europe/Paris"] });

/** An RFC 3339 instant in UTC, as `Date.toISOString` writes it. */
export const Instant = z.iso.datetime().meta({ id: "Instant", examples: ["2019-01-31T23:00:00.000Z"] });

/** The instant of a wall-clock time in a zone, by the platform's zone data. */
export const instantOf = (local: string, zone: string): Date => PLATFORM_ZONES.instantOf(local, zone);

/** The first instant after a local date. */
export const endOfDate = (date: string, zone: string): Date =>
  instantOf(`${Temporal.PlainDate.from(date).add({ days: 1 })}T00:00`, zone);

const isReal = (parse: () => unknown): boolean => {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
};
