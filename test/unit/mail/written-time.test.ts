import { describe, expect, test } from "vitest";
import { writtenDates, writtenDeadline, writtenMoment } from "#shared/mail/written-time.ts";

describe("a deadline", () => {
  test("at midnight is the end of the day before, in the zone of the conference", () => {
    expect(writtenDeadline("2019-02-01T00:00", "Europe/Paris", "en")).toEqual({
      day: "31\u00a0January 2019",
      weekday: "Thursday, 31\u00a0January 2019",
      inSentence: "Thursday, 31\u00a0January\u00a02019",
      zone: "Central European Time, UTC+1",
    });
  });

  test("at another time says it, with the distance from UTC of that very day", () => {
    expect(writtenDeadline("2019-07-01T17:30", "Europe/Paris", "fr")).toEqual({
      day: "1er\u00a0juillet 2019",
      weekday: "lundi 1er\u00a0juillet 2019",
      inSentence: "lundi 1er\u00a0juillet\u00a02019",
      time: "17:30",
      zone: "heure d’Europe centrale, UTC+2",
    });
  });

  test.each([
    ["Asia/Kathmandu", "UTC+5:45"],
    ["America/St_Johns", "UTC−3:30"],
    ["Africa/Abidjan", "UTC"],
  ])("in %s is at %s", (zone, distance) => {
    expect(writtenDeadline("2019-02-01T12:00", zone, "es").zone).toMatch(
      new RegExp(`, ${distance.replace("+", "\\+")}$`),
    );
  });

  test("in Arabic has the Gregorian months and digits that travel", () => {
    const { weekday } = writtenDeadline("2019-02-01T00:00", "Asia/Riyadh", "ar");
    expect(weekday).toBe("الخميس، 31\u00a0يناير 2019");
  });
});

test("dates of a conference are written as one span", () => {
  expect(writtenDates("2019-04-09", "2019-04-11", "en")).toBe("9–11\u00a0April 2019");
  expect(writtenDates("2019-04-09", "2019-04-11", "fr")).toBe("9–11\u00a0avril 2019");
  expect(writtenDates("2019-04-09", "2019-04-11", "es")).toBe("9–11\u00a0de abril de 2019");
  expect(writtenDates("2019-04-09", "2019-04-11", "ar")).toBe("9–11\u00a0أبريل 2019");
  expect(writtenDates("2019-04-29", "2019-05-02", "fr")).toBe("29\u00a0avril – 2\u00a0mai 2019");
  expect(writtenDates("2019-04-01", "2019-04-03", "fr")).toBe("1er–3\u00a0avril 2019");
  expect(writtenDates("2019-04-11", "2019-04-21", "fr")).toBe("11–21\u00a0avril 2019");
  expect(writtenDates("2019-04-09", "2019-04-09", "en")).toBe("9\u00a0April 2019");
});

test("a moment is written in the zone of the conference", () => {
  expect(writtenMoment("2019-01-14T23:30:00.000Z", "Europe/Paris", "en")).toMatchObject({
    day: "15\u00a0January 2019",
    time: "00:30",
  });
});
