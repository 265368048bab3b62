import { read } from "./ask.ts";
import type { Decision, Vote } from "./questions-page.ts";

export interface Questions {
  readonly decisions: readonly Decision[];
  readonly votes: readonly Vote[];
}

/** What is open and what ended last, each decision with its last vote; `also`: a question that may have ended just now. */
export const readQuestions = async (also?: string): Promise<Questions> => {
  const { decisions, votes } = await read<Questions>("/delegation/decisions");
  const wanted = new Set(decisions.flatMap((decision) => decision.votes?.slice(-1) ?? []));
  if (also !== undefined && isVote(also)) wanted.add(also);
  const missing = [...wanted].filter((id) => votes.every((vote) => vote.id !== id));
  const more = await Promise.all(missing.map(readVote));
  return { decisions, votes: [...votes, ...more.flat()] };
};

const isVote = (id: string): boolean => /\.v\d+$/.test(id);

/** What cannot be read is not shown; the decision is, with how it ended. */
const readVote = (id: string): Promise<Vote[]> =>
  read<Vote>(`/delegation/votes/${encodeURIComponent(id)}`).then(
    (vote) => [vote],
    () => [],
  );
