import { describe, expect, test } from "vitest";
import {
  ANCHORS,
  CONFERENCE_ANCHORS,
  type Dates,
  KEY_DATE_ANCHORS,
  type Moment,
} from "#shared/domain/reminders/moment.ts";
import { invitationMoment, keyDateMoment, momentsOf, movedAnchors } from "#shared/domain/reminders/moments.ts";
import { dueTime } from "#shared/domain/reminders/reminder-time.ts";

const dates: Dates = {
  ...{ zone: "Europe/Paris", startsOn: "2019-04-09", endsOn: "2019-04-12", opensAt: "09:00", closesAt: "18:00" },
  ...{ nominationDeadline: "2019-02-01T00:00", confirmationDeadline: "2019-03-15T12:00" },
};
const title = { ar: "الجلسة", en: "Session", fr: "Séance", es: "Sesión" };

const keyDates = KEY_DATE_ANCHORS.map((anchor) =>
  keyDateMoment(
    { anchor, id: `the-${anchor}`, at: "2019-04-10T14:30", title, concerns: { countries: ["FRA"] } },
    dates.zone,
  ),
);
const moments: Moment[] = [
  ...momentsOf(dates),
  ...keyDates,
  invitationMoment("PER", "2019-01-10T23:30:15.250Z", dates.zone),
];

describe("moments", () => {
  test("of the conference itself", () => {
    const own = { subject: "conference", zone: "Europe/Paris" };
    expect(momentsOf(dates)).toEqual([
      { ...own, anchor: "nomination-deadline", local: "2019-02-01T00:00", at: "2019-01-31T23:00:00.000Z" },
      { ...own, anchor: "confirmation-deadline", local: "2019-03-15T12:00", at: "2019-03-15T11:00:00.000Z" },
      { ...own, anchor: "conference-start", local: "2019-04-09T09:00", at: "2019-04-09T07:00:00.000Z" },
      { ...own, anchor: "conference-end", local: "2019-04-12T18:00", at: "2019-04-12T16:00:00.000Z" },
    ]);
  });

  test("of a key date, with what it says of itself", () => {
    expect(keyDates[0]).toEqual({
      ...{ anchor: "session-start", subject: "the-session-start", zone: "Europe/Paris" },
      ...{ local: "2019-04-10T14:30", at: "2019-04-10T12:30:00.000Z", title, concerns: { countries: ["FRA"] } },
    });
  });

  test("of an invitation, an instant read on the conference's clock", () => {
    expect(moments.at(-1)).toEqual({
      ...{ anchor: "invitation-sent", subject: "PER", zone: "Europe/Paris" },
      ...{ local: "2019-01-11T00:30", at: "2019-01-10T23:30:15.250Z" },
    });
  });

  test("there is one for each of the nine anchors, and a rule counts from it (N1)", () => {
    const due = Object.fromEntries(
      moments.map((moment) => {
        const direction = moment.anchor === "invitation-sent" ? "after" : "before";
        return [moment.anchor, dueTime({ direction, offset: "P14D", timeOfDay: "09:00" }, moment, moment.zone).at];
      }),
    );
    expect(Object.keys(due).toSorted()).toEqual(ANCHORS.toSorted());
    expect(due).toEqual({
      "invitation-sent": "2019-01-25T08:00:00.000Z",
      "nomination-deadline": "2019-01-18T08:00:00.000Z",
      "confirmation-deadline": "2019-03-01T08:00:00.000Z",
      "conference-start": "2019-03-26T08:00:00.000Z",
      "conference-end": "2019-03-29T08:00:00.000Z",
      "session-start": "2019-03-27T08:00:00.000Z",
      "amendment-deadline": "2019-03-27T08:00:00.000Z",
      "silence-expiry": "2019-03-27T08:00:00.000Z",
      "action-due": "2019-03-27T08:00:00.000Z",
    });
  });
});

describe("moved anchors", () => {
  test.each<[name: string, change: Partial<Dates>, moved: string[]]>([
    ["nothing", {}, []],
    ["the start", { startsOn: "2019-04-08" }, ["conference-start"]],
    ["the hour at which it opens", { opensAt: "10:00" }, ["conference-start"]],
    ["the hour at which it closes", { closesAt: "17:00" }, ["conference-end"]],
    ["a deadline", { nominationDeadline: "2019-02-08T00:00" }, ["nomination-deadline"]],
    ["the zone moves them all", { zone: "Europe/Lisbon" }, [...CONFERENCE_ANCHORS, ...KEY_DATE_ANCHORS]],
    ["another name for the same clock moves none of its own", { zone: "Europe/Brussels" }, [...KEY_DATE_ANCHORS]],
  ])("%s", (_name, change, moved) => {
    expect(movedAnchors(dates, { ...dates, ...change })).toEqual(moved);
  });
});
