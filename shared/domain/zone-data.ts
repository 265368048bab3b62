import { Temporal } from "temporal-polyfill";

/** What one release of the time-zone database says about clocks; what was planned with an older one is planned again. */
export interface ZoneData {
  /** Such as 2026c. */
  readonly version: string;
  /**
   * The instant of a wall-clock time in a zone. A time that a clock change skips moves forward by the gap; one that
   * happens twice is the first (rules.md 2.2).
   */
  readonly instantOf: (local: string, zone: string) => Date;
  /** What a clock in the zone shows then, to the minute. */
  readonly localOf: (at: Date, zone: string) => string;
}

/** The release that the platform carries. */
export const PLATFORM_ZONES: ZoneData = {
  version: process.versions.tz ?? "unknown",
  instantOf: (local, zone) =>
    new Date(
      Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds,
    ),
  localOf: (at, zone) => {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
    return new Date(at.getTime() + offsetNanoseconds / 1e6).toISOString().slice(0, "2019-04-09T09:00".length);
  },
};
