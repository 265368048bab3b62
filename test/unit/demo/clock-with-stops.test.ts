import { describe, expect, it } from "vitest";
import { type Coming, stopsBefore } from "#infra/local/demo/clock-with-stops.ts";

const wave = (at: string, ...countries: string[]) => ({ at: `2019-01-17T${at}:00.000Z`, countries });
const stops = (until: string, ...coming: Coming[]) =>
  stopsBefore(`2019-01-17T${until}:00Z`, coming).map((stop) => stop.slice(11, 19));

describe("stops of the clock on its way", () => {
  const waves = [wave("08:00", "FRA"), wave("13:00", "USA"), wave("14:00", "MEX")];

  it("are just after every wave that somebody gets", () => {
    expect(stops("23:00", { waves, countries: ["FRA", "MEX"] })).toEqual(["08:00:03", "14:00:03"]);
  });

  it("are where everybody gets it at once, unless nobody does", () => {
    const forAll = [{ at: "2019-01-17T08:00:00.000Z" }];
    expect(stops("23:00", { waves: forAll, countries: ["FRA"] })).toEqual(["08:00:03"]);
    expect(stops("23:00", { waves: forAll, countries: [] })).toEqual([]);
  });

  it("are none at or after the instant that the clock is moved to", () => {
    expect(stops("13:00", { waves, countries: ["FRA", "USA", "MEX"] })).toEqual(["08:00:03"]);
  });

  it("are in order of time, and one for what is due within a minute", () => {
    const other = {
      waves: [wave("07:00", "EGY"), wave("13:00", "CAN"), wave("13:01", "CUB")],
      countries: ["EGY", "CAN"],
    };
    const late = { waves: [wave("13:01", "CUB")], countries: ["CUB"] };
    expect(stops("23:00", { waves, countries: ["FRA", "USA"] }, other, late)).toEqual([
      ...["07:00:03", "08:00:03", "13:01:03"],
    ]);
  });
});
