import type * as z from "zod";
import type { OwnDecisionView, OwnVoteView } from "#shared/contracts/decisions-delegation.ts";
import type { LinkPurpose } from "#shared/contracts/route.ts";

export type Decision = z.output<typeof OwnDecisionView>;
export type Vote = z.output<typeof OwnVoteView>;

/** What the cards of questions need of the page that they stand on. */
export interface QuestionsPage {
  readonly zone: string;
  readonly country: string;
  /** A focal point reads the same questions and answers none. */
  readonly as: LinkPurpose;
  /** Unfolds a text below and goes there. */
  readonly showText: (conclusion: string) => void;
  /** Reads all questions anew, and says with one of them what was done, or why it was not. */
  readonly again: (card?: string, said?: Said) => Promise<void>;
}

export interface Said {
  readonly lines: readonly (string | Node)[];
  readonly wrong?: true;
}
