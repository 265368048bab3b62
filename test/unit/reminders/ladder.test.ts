import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import { escalatedIn, seriesOf } from "#shared/domain/reminders/ladder.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { delegate, member } from "#test/unit/mailings/people.ts";

const LADDER: Reminder["ladder"] = [
  { afterUnanswered: 1, to: "alternate" },
  { afterUnanswered: 2, to: "head" },
  { afterUnanswered: 3, to: "regional-desk" },
];
const FRANCE: MemberFile = {
  member: member("FRA"),
  delegation: { state: "APPROVED" },
  delegates: [
    delegate("d0", { category: "HEAD", state: "REPLACED" }),
    delegate("d1", { category: "HEAD", state: "APPROVED" }),
    delegate("d2"),
  ],
};
const toldIn = (ladder: Reminder["ladder"], unanswered: number, file = FRANCE) =>
  escalatedIn(ladder, unanswered, file).map(({ rung, to }) => [rung, to?.id]);

describe("after so many reminders without an answer, others are told too (N12)", () => {
  test.each<[number, (string | undefined)[][]]>([
    [0, []],
    [1, [["alternate", "FRA-a"]]],
    [
      2,
      [
        ["alternate", "FRA-a"],
        ["head", "d1"],
      ],
    ],
    [
      3,
      [
        ["alternate", "FRA-a"],
        ["head", "d1"],
        ["regional-desk", undefined],
      ],
    ],
  ])("%i: %j", (unanswered, told) => {
    expect(toldIn(LADDER, unanswered)).toEqual(told);
  });

  test("control: a ladder without steps tells nobody, however many there were", () => {
    expect(toldIn([], 10)).toEqual([]);
  });

  test("two steps to the same rung tell it once", () => {
    const alternate = { afterUnanswered: 2, to: "alternate" } as const;
    expect(toldIn([...LADDER.slice(0, 1), alternate], 2)).toEqual([["alternate", "FRA-a"]]);
  });

  test("a rung on which nobody stands is named, so that it shows", () => {
    const draft = { ...FRANCE, delegates: [delegate("d1", { category: "HEAD", state: "DRAFT" })] };
    expect(toldIn(LADDER, 2, draft)).toEqual([
      ["alternate", "FRA-a"],
      ["head", undefined],
    ]);
  });

  test("every alternate is told", () => {
    const { contacts } = member("FRA");
    const two = {
      ...FRANCE,
      member: member("FRA", { contacts: [...contacts, { ...contacts[1], id: "FRA-c" }] as never }),
    };
    expect(toldIn(LADDER, 1, two)).toEqual([
      ["alternate", "FRA-a"],
      ["alternate", "FRA-c"],
    ]);
  });
});

test("reminders are of one series when they ask for the same by the same date", () => {
  const moment = { anchor: "nomination-deadline", subject: "conference" } as const;
  expect(seriesOf({ condition: "has-not-submitted" }, moment)).toBe("nomination-deadline/conference/has-not-submitted");
  expect(seriesOf({ condition: "has-not-opened-invitation" }, moment)).not.toBe(
    seriesOf({ condition: "has-not-submitted" }, moment),
  );
});
