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
  /** The last of the registration: everybody stands as they will come. */
  mailing: "2019-03-25T09:30:00Z",
  textsDrafted: "2019-03-26T09:30:00Z",
  /** One text after the other. */
  circulations: ["2019-03-26T10:30:00Z", "2019-03-26T11:30:00Z", "2019-03-26T12:30:00Z"],
  amendmentsOpened: "2019-03-27T09:30:00Z",
  amendmentsTabled: "2019-03-28T09:00:00Z",
  amendmentsSupported: "2019-03-28T09:30:00Z",
  amendmentTakenOver: "2019-03-28T10:00:00Z",
  amendmentsClosed: "2019-04-03T16:05:00Z",
  amendmentsDecided: "2019-04-03T16:35:00Z",
  revised: "2019-04-05T09:00:00Z",
  /** Half an hour before the opening. */
  dayOfOpening: "2019-04-09T06:30:00Z",
  consensusAsked: "2019-04-11T07:30:00Z",
  gavel: "2019-04-11T08:00:00Z",
  voteOpened: "2019-04-11T09:00:00Z",
  ballotsChanged: "2019-04-11T09:30:00Z",
  voteClosed: "2019-04-11T10:00:00Z",
  silenceOpened: "2019-04-11T13:00:00Z",
  silenceOver: "2019-04-15T10:02:00Z",
};

/** Ends that delegations are told, by the clock of the conference; exclusive. */
export const ENDS = { amendments: "2019-04-03T18:00", silence: "2019-04-15T12:00" };
