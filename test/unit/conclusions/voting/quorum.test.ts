import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  attendanceOf,
  mustBeQuorate,
  type PresenceChange,
  type Quorum,
  quorumOf,
} from "#shared/domain/conclusions/votes/quorum.ts";
import { at, CLOSED, MEMBERS, OPENED, refusalOf } from "./support/chamber.ts";

const holds = (rule: Quorum, present: number, members: number) => quorumOf(rule, present, members).holds;

const fewest = (rule: Quorum, members: number): number => {
  for (let present = 0; ; present++) if (holds(rule, present, members)) return present;
};

describe("each row of the table of quorums", () => {
  test.each<[Quorum, number, number]>([
    ["majority", 196, 99],
    ["majority", 195, 98],
    ["majority", 1, 1],
    ["majority", 2, 2],
    ["one-third", 196, 66],
    ["one-third", 195, 65],
    ["one-third", 1, 1],
    ["none", 196, 0],
  ])("%s of %i members takes %i", (rule, members, present) => {
    expect(fewest(rule, members)).toBe(present);
  });

  it("is not there when nobody is, however few members there are", () => {
    for (const rule of ["majority", "one-third"] as const) expect(holds(rule, 0, 0)).toBe(false);
  });

  test("control: half of the members, rounded up, would let 98 of 196 decide", () => {
    const half = (present: number, members: number) => present >= Math.ceil(members / 2);
    expect([half(98, 196), holds("majority", 98, 196)]).toEqual([true, false]);
    const differing = Array.from({ length: 200 }, (_, members) => members + 1).filter((members) =>
      Array.from({ length: members + 1 }, (_, present) => present).some(
        (present) => half(present, members) !== holds("majority", present, members),
      ),
    );
    expect(differing).toEqual(Array.from({ length: 100 }, (_, half) => 2 * (half + 1)));
  });

  it("is refused in integers", () => {
    const refusal = refusalOf(() => mustBeQuorate("majority", 98, 196));
    expect([refusal?.refusal, refusal?.details.detail]).toEqual([
      "no-quorum",
      "There is no quorum of a majority: 2 × 98 = 196 ≤ 196.",
    ]);
    expect(mustBeQuorate("majority", 99, 196).arithmetic).toBe("quorum of a majority: 2 × 99 = 198 > 196");
    expect(mustBeQuorate("one-third", 66, 196).arithmetic).toBe("quorum of one third: 3 × 66 = 198 ≥ 196");
    expect(quorumOf("one-third", 0, 0).arithmetic).toBe("quorum of one third: 3 × 0 = 0 ≥ 0, and nobody present");
    expect(quorumOf("none", 0, 196).arithmetic).toBe("no quorum is asked for: 0 of 196 present");
  });
});

describe("who was there", () => {
  const entitled = MEMBERS.slice(0, 5);
  const [a = "", b = "", c = ""] = entitled;
  const during = { openedAt: OPENED.toISOString(), closedAt: CLOSED.toISOString() };
  const attendance = (atOpening: readonly string[], ...changes: PresenceChange[]) =>
    attendanceOf({ entitled }, atOpening, changes, during);
  const goes = (country: string, minutes: number): PresenceChange => ({
    country,
    present: false,
    at: at(minutes).toISOString(),
  });
  const comes = (country: string, minutes: number): PresenceChange => ({ ...goes(country, minutes), present: true });

  it("is counted when it was fewest, also where everybody was back for the closing", () => {
    expect(attendance([a, b, c], goes(a, 5), goes(b, 6), comes(a, 7), comes(b, 8))).toEqual({
      opening: 3,
      lowest: 1,
      lowestAt: at(6).toISOString(),
      closing: 3,
    });
  });

  it("does not count observers, or members without a vote", () => {
    expect(attendance([a, "XXX"], comes("YYY", 1), goes("XXX", 2))).toMatchObject({
      opening: 1,
      lowest: 1,
      closing: 1,
    });
  });

  it("begins with the opening and ends just before the closing", () => {
    expect(attendance([a, b], goes(a, -1), goes(b, 20))).toMatchObject({ lowest: 2, closing: 2 });
    expect(attendance([a, b], goes(a, 0))).toMatchObject({ lowest: 1, closing: 1 });
  });

  it("reads instants, however they are written", () => {
    const goesAt = (written: string): PresenceChange => ({ country: a, present: false, at: written });
    for (const written of ["2019-04-11T14:00:00Z", "2019-04-11T16:05:00+02:00", "2019-04-11T14:19:59.999Z"])
      expect(attendance([a, b], goesAt(written))).toMatchObject({ lowest: 1 });
    for (const written of ["2019-04-11T14:20:00Z", "2019-04-11T15:59:59+02:00"])
      expect(attendance([a, b], goesAt(written))).toMatchObject({ lowest: 2 });
  });

  it("does not see a gap where one goes as another comes", () => {
    expect(attendance([a, b], goes(a, 5), comes(c, 5))).toMatchObject({ lowest: 2, closing: 2 });
  });

  it("counts a member once that came in twice", () => {
    expect(attendance([a], comes(a, 1), comes(a, 2), goes(a, 3))).toMatchObject({ lowest: 0, closing: 0 });
  });

  it("is the same in whatever order it became known", () => {
    const change = fc.record({
      country: fc.constantFrom(...entitled, "XXX"),
      present: fc.boolean(),
      at: fc.integer({ min: -2, max: 22 }).map((minutes) => at(minutes).toISOString()),
    });
    const shuffled = fc
      .array(change, { maxLength: 20 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(fc.subarray([...entitled]), shuffled, (present, [one, other]) => {
        expect(attendance(present, ...one)).toEqual(attendance(present, ...other));
      }),
    );
  });
});
