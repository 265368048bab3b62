import { expect, test } from "vitest";
import { ANCHORS } from "#shared/domain/reminders/moment.ts";
import { momentsOf } from "#shared/domain/reminders/moments.ts";
import { CONDITIONS } from "#shared/domain/reminders/reminder.ts";
import { isOpen, taskOf, toldDate } from "#shared/mail/told-date.ts";
import { conference } from "./support/prepared.ts";

const DEADLINE = Date.parse("2019-01-31T23:00:00.000Z");

test("there is something to do until the deadline, which is exclusive", () => {
  const nominating = { anchor: "nomination-deadline" } as const;
  expect(isOpen(nominating, conference, new Date(DEADLINE - 1))).toBe(true);
  expect(isOpen(nominating, conference, new Date(DEADLINE))).toBe(false);
  const [nominations] = momentsOf(conference);
  expect([DEADLINE - 1, DEADLINE].map((now) => toldDate(nominations as never, new Date(now)).passed)).toEqual([
    false,
    true,
  ]);
});

test("what is asked for says until when, whatever the reminder counts from", () => {
  for (const anchor of ANCHORS) {
    expect(CONDITIONS.map((condition) => taskOf({ anchor, condition }))).toEqual([
      "nominationDeadline",
      "nominationDeadline",
      "confirmationDeadline",
    ]);
  }
  expect(ANCHORS.filter((anchor) => taskOf({ anchor }) !== undefined)).toEqual([
    ...["invitation-sent", "nomination-deadline", "confirmation-deadline"],
  ]);
});
