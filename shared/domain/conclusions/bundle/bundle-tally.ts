import { freezeElectorate } from "../votes/electorate.ts";
import { tallyOf } from "../votes/tally.ts";
import type { Vote } from "../votes/vote.ts";
import type { Cast } from "../votes/votes-cast.ts";
import { majorityInequality, quorumInequality } from "./bundle-arithmetic.ts";
import type { VoteCourse } from "./bundle-course.ts";
import type { OpeningOf } from "./bundle-opening.ts";
import type { ResultOf } from "./bundle-result.ts";
import type { DecisionFacts } from "./decision-bundle.ts";

/** What a vote comes to by the rules that it was opened under; a Refusal where the hands were not agreed upon. */
export const voteResult = (
  {
    conference,
    conclusion,
    decision,
    text,
    closedAt,
  }: Pick<DecisionFacts, "conference" | "conclusion" | "decision" | "text" | "closedAt">,
  opening: OpeningOf<"vote">,
  course: VoteCourse,
): ResultOf<"vote"> => {
  const { rules, round, method } = opening;
  const electorate = freezeElectorate(opening.standings, rules);
  const vote: Vote = {
    conference: conference.id,
    id: opening.vote,
    question: { decision, what: "conclusion", id: conclusion, hash: text.textHash },
    method,
    state: "CLOSED",
    round,
    rulesVersion: rules.version,
    rules,
    electorate,
    presentAtOpening: opening.present,
    presence: course.presence,
    laterChanges: [],
    openedAt: opening.at,
    closedAt,
    version: 1,
  };
  const { outcome, voidBecause, members, attendance, count, notVoting, tied, setAside } = tallyOf(
    vote,
    castIn(opening.vote, course),
  );
  const { opening: atOpening, lowest, lowestAt, closing } = attendance;
  return {
    mode: "vote",
    closedAt,
    outcome,
    ...(voidBecause && { voidBecause }),
    members,
    attendance: { opening: atOpening, lowest, lowestAt, closing },
    quorum: quorumInequality(rules.quorumToDecide, lowest, members),
    ...(count && { count }),
    ...(notVoting !== undefined && { notVoting }),
    ...(count && { majority: majorityInequality(rules.majority, count, members) }),
    tied,
    setAside: setAside.flatMap(({ country, number, why }) =>
      why === "another-vote" || why === "no-choice" ? [] : [{ country, number, why }],
    ),
  };
};

/** A bundle names the vote once; the rules want it on everything that was cast. */
const castIn = (vote: string, course: VoteCourse): Cast => {
  switch (course.kind) {
    case "ballots":
      return { ballots: course.ballots.map((ballot) => ({ vote, ...ballot })) };
    case "hands":
      return { entries: course.entries.map((entry) => ({ vote, ...entry })) };
    case "secret":
      return {
        participations: course.participations.map((one) => ({ vote, ...one })),
        secretBallots: course.ballots.map((one) => ({ vote, ...one })),
      };
  }
};
