import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { Zone } from "#shared/domain/local-time.ts";
import table from "#shared/domain/reminders/capital-zones.json" with { type: "json" };
import { ALL_COUNTRIES, clockOf, isQuiet } from "#shared/domain/reminders/country-clock.ts";

const onPlatform = (country: string): string[] =>
  new Intl.Locale(`und-${iso31661Alpha3ToAlpha2[country as keyof typeof iso31661Alpha3ToAlpha2]}`).getTimeZones() ?? [];

/** Two names of one zone are one zone to the calendar. */
const isSame = (a: string, b: string): boolean =>
  Temporal.Instant.fromEpochMilliseconds(0)
    .toZonedDateTimeISO(a)
    .equals(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(b));

describe("the clock of a capital", () => {
  test("every country has one, and it is a zone of that country", () => {
    const homeless = ALL_COUNTRIES.filter((country) => clockOf(country).zone === "Etc/UTC");
    expect(homeless).toEqual(["ATA", "BVT", "HMD", "UMI"]);
    for (const country of ALL_COUNTRIES.filter((each) => !homeless.includes(each)))
      expect(
        onPlatform(country).some((zone) => isSame(zone, clockOf(country).zone)),
        country,
      ).toBe(true);
    for (const country of ALL_COUNTRIES) expect(Zone.safeParse(clockOf(country).zone).success, country).toBe(true);
  });

  test("control: a zone of another country is not taken for one of its own", () => {
    expect(onPlatform("FRA").some((zone) => isSame(zone, "Europe/Berlin"))).toBe(false);
  });

  test("wherever the platform names several zones, our table names the capital's", () => {
    const ambiguous = ALL_COUNTRIES.filter((country) => onPlatform(country).length !== 1);
    expect(ambiguous.filter((country) => !(country in table.zones))).toEqual([]);
    // The first of several is not the capital's: without the table, Washington would have the clock of Adak.
    expect(onPlatform("USA")[0]).toBe("America/Adak");
  });

  test("our table names nothing that the platform knows as well", () => {
    const needless = Object.entries(table.zones).filter(([country, zone]) => {
      const zones = onPlatform(country);
      return zones.length === 1 && zones[0] === zone;
    });
    expect(needless).toEqual([]);
  });

  test.each([
    ["Washington", "USA", "America/New_York"],
    ["Ottawa", "CAN", "America/Toronto"],
    ["Mexico City", "MEX", "America/Mexico_City"],
    ["Brasília", "BRA", "America/Sao_Paulo"],
    ["Buenos Aires", "ARG", "America/Argentina/Buenos_Aires"],
    ["Santiago", "CHL", "America/Santiago"],
    ["Quito", "ECU", "America/Guayaquil"],
    ["Canberra", "AUS", "Australia/Sydney"],
    ["Wellington", "NZL", "Pacific/Auckland"],
    ["Moscow", "RUS", "Europe/Moscow"],
    ["Astana", "KAZ", "Asia/Almaty"],
    ["Beijing", "CHN", "Asia/Shanghai"],
    ["Jakarta", "IDN", "Asia/Jakarta"],
    ["Kuala Lumpur", "MYS", "Asia/Kuala_Lumpur"],
    ["Ulaanbaatar", "MNG", "Asia/Ulaanbaatar"],
    ["Kinshasa", "COD", "Africa/Kinshasa"],
    ["Tarawa", "KIR", "Pacific/Tarawa"],
    ["Palikir", "FSM", "Pacific/Pohnpei"],
    ["Majuro", "MHL", "Pacific/Majuro"],
    ["Port Moresby", "PNG", "Pacific/Port_Moresby"],
    ["Lisbon", "PRT", "Europe/Lisbon"],
    ["Madrid", "ESP", "Europe/Madrid"],
    ["Berlin", "DEU", "Europe/Berlin"],
    ["Kyiv", "UKR", "Europe/Kyiv"],
    ["Paris", "FRA", "Europe/Paris"],
    ["Kathmandu", "NPL", "Asia/Kathmandu"],
  ])("%s", (_capital, country, zone) => {
    expect(clockOf(country).zone).toBe(zone);
  });
});

describe("days off", () => {
  test.each([
    ["Saturday and Sunday", [6, 7], ["FRA", "USA", "JPN", "ARE", "TUR"]],
    ["Friday and Saturday", [5, 6], ["EGY", "SAU", "ISR", "DZA", "JOR"]],
    ["Friday alone", [5], ["IRN"]],
    ["Sunday alone", [7], ["IND"]],
  ])("%s", (_name, daysOff, countries) => {
    for (const country of countries) expect(clockOf(country).daysOff, country).toEqual(daysOff);
  });
});

describe("quiet hours", () => {
  const night = { from: "20:00", until: "08:00", daysOff: true };
  const noon = { from: "12:00", until: "14:00", daysOff: false };

  test.each([
    ["a working day's first minute", night, "FRA", "2019-03-26T07:00Z", false],
    ["the minute before", night, "FRA", "2019-03-26T06:59Z", true],
    ["a working day's last minute", night, "FRA", "2019-03-26T18:59Z", false],
    ["the minute after", night, "FRA", "2019-03-26T19:00Z", true],
    ["by the reader's clock, not by ours", night, "USA", "2019-03-26T08:00Z", true],
    ["midday within", noon, "FRA", "2019-03-26T11:00Z", true],
    ["midday before", noon, "FRA", "2019-03-26T10:59Z", false],
    ["midday after", noon, "FRA", "2019-03-26T13:00Z", false],
    ["a Friday in Cairo", night, "EGY", "2019-03-22T10:00Z", true],
    ["a Friday in Paris", night, "FRA", "2019-03-22T10:00Z", false],
    ["a Sunday in Cairo", night, "EGY", "2019-03-24T10:00Z", false],
    ["a Sunday in Paris", night, "FRA", "2019-03-24T10:00Z", true],
    ["a Saturday in Tehran", night, "IRN", "2019-03-23T10:00Z", false],
    ["a Sunday where days off do not count", { ...night, daysOff: false }, "FRA", "2019-03-24T10:00Z", false],
    ["a night that is ignored", { ignoredBecause: "The venue burns" }, "FRA", "2019-03-26T01:00Z", false],
  ])("%s", (_name, quietHours, country, at, quiet) => {
    expect(isQuiet(quietHours, country, new Date(at))).toBe(quiet);
  });
});
