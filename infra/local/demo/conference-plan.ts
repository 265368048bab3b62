import conference from "./conference.json" with { type: "json" };

/** The running example: the 15th annual conference of the Heads of National Central Bureaus. */
export const CONFERENCE = conference;

/** When what happens, by the clock of the cloud: weeks of a real conference. Reminders go at other minutes of the hour. */
export const CALENDAR = {
  created: "2019-01-07T08:00:00Z",
  announced: "2019-01-08T09:00:00Z",
  invited: "2019-01-10T09:00:00Z",
  regrets: "2019-01-17T10:30:00Z",
  /** Three waves of nominations, each followed by the secretariat's decisions. */
  nominations: ["2019-01-22T08:30:00Z", "2019-01-29T08:30:00Z", "2019-02-05T08:30:00Z"],
  decisions: ["2019-01-24T09:30:00Z", "2019-01-31T09:30:00Z", "2019-02-07T09:30:00Z"],
  corrections: "2019-02-11T09:30:00Z",
  lastDecisions: "2019-02-13T09:30:00Z",
  lastMinute: "2019-02-15T22:15:00Z",
  tooLateToNominate: "2019-02-15T23:00:00Z",
  confirmations: ["2019-02-20T08:30:00Z", "2019-02-27T08:30:00Z", "2019-03-06T08:30:00Z"],
  changesOfMind: "2019-03-08T09:30:00Z",
  /** After the last reminder, and the day before it is too late. */
  lastConfirmations: "2019-03-15T09:30:00Z",
  tooLateToConfirm: "2019-03-18T09:30:00Z",
  /** The last that anybody does: everybody stands as they will come. */
  mailing: "2019-03-25T09:30:00Z",
  /** Half an hour before the opening. */
  dayOfOpening: "2019-04-09T06:30:00Z",
};
