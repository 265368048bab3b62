import { decisionCard } from "./decision-card.ts";
import type { Decision, QuestionsPage, Said, Vote } from "./questions-page.ts";
import type { Questions } from "./read-questions.ts";
import { decisionResult, voteResult } from "./result-card.ts";
import { voteCard } from "./vote-card.ts";

export interface Question {
  readonly id: string;
  readonly at: string;
  /** Whether what is told of this question, or of a vote that it covers, stands on this card. */
  readonly isAbout: (id: string) => boolean;
  readonly make: (said?: Said) => HTMLElement;
}

/** What waits for an answer, votes first; and what was decided, the last first. */
export const sortedQuestions = (
  { decisions, votes }: Questions,
  page: QuestionsPage,
): { open: Question[]; decided: Question[] } => {
  const waits = votes.filter(({ state, tally }) => state === "OPEN" || tally === undefined);
  const ended = decisions.filter(({ outcome }) => outcome !== undefined);
  const alone = votes.filter((vote) => !waits.includes(vote) && !ended.some((decision) => isOn(vote, decision)));
  const asked = decisions.filter(({ outcome, mode }) => outcome === undefined && mode !== "vote");
  const decided = [
    ...ended.map((one) => resultOf(one, votes, page)),
    ...alone.map((vote) => question(vote.id, vote.closedAt ?? "", (said) => voteResult(vote, page, said))),
  ];
  return {
    open: [
      ...waits.map((vote) =>
        question(vote.id, vote.openedAt, (said) =>
          voteCard(
            vote,
            decisions.find((decision) => isOn(vote, decision)),
            page,
            said,
          ),
        ),
      ),
      ...asked.map((one) => question(one.id, one.openedAt, (said) => decisionCard(one, page, said))),
    ],
    decided: decided.sort((a, b) => (a.at < b.at ? 1 : -1)),
  };
};

const question = (id: string, at: string, make: Question["make"]): Question => ({
  ...{ id, at, make, isAbout: (other) => other === id },
});

const resultOf = (decision: Decision, votes: readonly Vote[], page: QuestionsPage): Question => {
  const on = votes.filter((vote) => isOn(vote, decision));
  return {
    ...question(decision.id, decision.endedAt ?? "", (said) => decisionResult(decision, on.at(-1), page, said)),
    isAbout: (id) => id === decision.id || on.some((vote) => vote.id === id),
  };
};

/** A vote on an amendment belongs to no decision on the text. */
const isOn = ({ question: { what, decision } }: Vote, { id }: Decision): boolean =>
  what === "conclusion" && decision === id;
