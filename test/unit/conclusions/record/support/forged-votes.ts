import { any, type Draft, type Forgery, is } from "./forgery.ts";

const inBallots = ({ course }: Draft) => (course.kind === "ballots" ? course.ballots : []);
const inEntries = ({ course }: Draft) => (course.kind === "hands" ? course.entries : []);
const voteOf = ({ opening }: Draft) => {
  if (opening.mode !== "vote") throw new Error("A vote is expected.");
  return opening;
};

export const FORGED_VOTES: Forgery[] = [
  {
    what: "a ballot long after the closing",
    way: "recorded",
    on: any,
    forge: (draft) => {
      const ballot = inBallots(draft)[0];
      if (ballot) ballot.at = new Date(Date.parse(draft.result.closedAt) + 300_001).toISOString();
    },
    where: "/course/ballots/0/at",
  },
  {
    what: "a first ballot that is gone",
    way: "recorded",
    on: (bundle) => inBallots(bundle)[1]?.number === 2,
    forge: (draft) => inBallots(draft).splice(0, 1),
    where: "/course/ballots/0/number",
  },
  {
    what: "one more elector than had a vote",
    way: "recorded",
    on: ({ opening }) => opening.standings.length > opening.entitled.length,
    forge: ({ opening }) => {
      opening.entitled = opening.standings.map(({ country }) => country);
    },
    where: "/opening/entitled",
  },
  {
    what: "a vote opened without a quorum",
    way: "recorded",
    on: any,
    forge: (draft) => {
      voteOf(draft).present = voteOf(draft).present.slice(0, 1);
    },
    where: "/opening/present",
  },
  {
    what: "a second vote where there can be no tie",
    way: "recorded",
    on: ({ opening }) => opening.rules.majority === "two-thirds",
    forge: (draft) => {
      voteOf(draft).round = 2;
    },
    where: "/opening/round",
  },
  {
    what: "a second vote without the first one",
    way: "recorded",
    on: ({ firstVote }) => firstVote !== undefined,
    forge: (draft) => {
      delete draft.firstVote;
    },
    where: "/firstVote",
  },
  {
    what: "a second vote after a first one that was no tie",
    way: "recorded",
    on: ({ firstVote }) => firstVote !== undefined,
    forge: ({ firstVote }) => {
      const hands = firstVote?.course.kind === "hands" ? firstVote.course.entries : [];
      for (const entry of hands) entry.hands = { kind: "totals", yes: 2, no: 1, abstain: 0 };
    },
    where: "/firstVote/result/tied",
  },
  {
    what: "a first vote that was closed after the second was opened",
    way: "recorded",
    on: ({ firstVote }) => firstVote !== undefined,
    forge: ({ firstVote, opening }) => {
      if (firstVote) firstVote.result.closedAt = new Date(Date.parse(opening.at) + 301_000).toISOString();
    },
    where: "/firstVote/result/closedAt",
  },
  {
    what: "a later change that nobody knew the beginning of",
    way: "recorded",
    on: ({ course }) => course.kind === "ballots" && course.laterChanges.length > 0,
    forge: ({ course }) => {
      if (course.kind === "ballots") delete course.laterChanges[0]?.before;
    },
    where: "/course/laterChanges/0/before",
  },
  {
    what: "a roll call that begins where somebody wished",
    way: "roll-call",
    on: any,
    forge: (draft) => {
      const { rollCall } = voteOf(draft);
      if (rollCall) rollCall.order = [...rollCall.order.slice(1), ...rollCall.order.slice(0, 1)];
    },
    where: "/opening/rollCall/order",
  },
  {
    what: "a show of hands that one person saw",
    way: "show-of-hands",
    on: is("ADOPTED"),
    forge: (draft) => {
      for (const entry of inEntries(draft)) entry.by = "clerk-1";
    },
    where: "/course/entries",
  },
  {
    what: "more hands than members",
    way: "show-of-hands",
    on: (bundle) => is("ADOPTED")(bundle) && inEntries(bundle).at(-1)?.hands.kind === "totals",
    forge: (draft) => {
      for (const { hands } of inEntries(draft)) if (hands.kind === "totals") hands.yes += 30;
    },
    where: "/course/entries",
  },
  {
    what: "a secret ballot of a member without a vote",
    way: "secret",
    on: ({ opening }) => opening.standings.length > opening.entitled.length,
    forge: ({ course, opening }) => {
      const stranger = opening.standings.find(({ country }) => !opening.entitled.includes(country));
      if (course.kind !== "secret" || !stranger) return;
      const { by } = course.participations[0] ?? { by: { delegate: "nobody", as: "head" as const } };
      course.participations = [...course.participations, { country: stranger.country, by }].sort((a, b) =>
        a.country < b.country ? -1 : 1,
      );
    },
    where: "/course/participations",
  },
];
