import { conclusionOf, questionOf } from "./decision-names.ts";
import type { MailPlanner, Plans } from "./mail-planner.ts";

/** A vote by its id, and the text or amendment that it is about. */
const about = ({ audience: { vote } }: MailPlanner, id: string) => ({ vote: id, ...(vote && questionOf(vote)) });

const ofDecision = (decision: string) => ({ conclusion: conclusionOf(decision), decision });

/** Votes, consensus, statements, and what a decision came to. */
export const DECISION_PLANS: Plans<
  | "VoteOpened"
  | "BallotClosingNear"
  | "BallotCast"
  | "SecretBallotCast"
  | "VoteCorrected"
  | "ConsensusObjected"
  | "StatementAttached"
  | "StatementWithdrawn"
  | "DecisionSealed"
> = {
  VoteOpened: (fact, to) => {
    const { closesAt } = to.audience.vote ?? {};
    return to.deciders("ballot-open", { ...about(to, fact.vote), ...(closesAt && { closesAt }) });
  },
  BallotClosingNear: (fact, to) => to.deciders("ballot-closing", { ...about(to, fact.vote), closesAt: fact.closesAt }),
  BallotCast: ({ vote, number, replaces }, to) =>
    to.deciders("act-receipt", {
      ...{ act: "ballot", ...about(to, vote), number },
      ...(replaces !== undefined && { replaces }),
    }),
  SecretBallotCast: ({ vote }, to) => to.deciders("act-receipt", { act: "secret-ballot", ...about(to, vote) }),
  VoteCorrected: ({ vote, number }, to) =>
    to.deciders("act-receipt", { act: "correction", ...about(to, vote), number }),
  ConsensusObjected: ({ decision }, { deciders }) =>
    deciders("act-receipt", { act: "consensus-objection", ...ofDecision(decision) }),
  StatementAttached: ({ decision, hash }, { deciders }) =>
    deciders("act-receipt", { act: "statement", ...ofDecision(decision), hash }),
  StatementWithdrawn: ({ decision }, { deciders }) =>
    deciders("act-receipt", { act: "statement-withdrawn", ...ofDecision(decision) }),
  // That a silence was broken, or was enough, all are told at once (rules.md 2.3-S).
  DecisionSealed: ({ conclusion, decision, mode }, { deciders }) =>
    deciders("decision-result", { conclusion, decision }, mode === "silence" ? { lane: "transactional" } : {}),
};
