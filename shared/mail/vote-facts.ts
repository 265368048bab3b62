import type { VoteFacts } from "./deciding-facts.ts";
import { type Known, linkIf, type Specials } from "./special-facts.ts";

interface OfVote {
  readonly conclusion?: string;
  readonly amendment?: string;
}

/** What is voted on, in words where it is a question of procedure, else by the text that it is about. */
export const votedOn = (
  { conclusion, amendment }: OfVote,
  { circumstances: { vote }, text }: Known,
): Omit<VoteFacts, "toDelegate"> | undefined => {
  if (vote === undefined || (conclusion !== undefined && text === undefined)) return undefined;
  const { method, question } = vote;
  return {
    method,
    ...(text && { title: text.title }),
    ...(amendment !== undefined && { amendment }),
    ...(question.what === "procedure" && { question: question.id }),
  };
};

export const VOTE_FACTS: Specials<"ballot-open" | "ballot-closing"> = {
  "ballot-open": (particulars, known) => {
    const facts = votedOn(particulars, known);
    const { closesAt } = particulars;
    return (
      facts && {
        ...{ ...facts, toDelegate: known.toDelegate, ...linkIf(known) },
        ...(closesAt !== undefined && { until: known.dateAt("action-due", closesAt) }),
      }
    );
  },
  "ballot-closing": (particulars, known) => {
    const facts = votedOn(particulars, known);
    const until = known.dateAt("action-due", particulars.closesAt);
    return facts && { ...facts, toDelegate: known.toDelegate, ...linkIf(known), until };
  },
};
