import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";

/** A decision is named after the text that it is about: `cooperation.1`. */
export const conclusionOf = (decision: string): string => decision.split(".", 1)[0] ?? "";

/** The text or the amendment that a vote is about; neither where it is one of procedure. */
export const questionOf = ({
  question: { what, id, decision },
}: Pick<Vote, "question">): { readonly conclusion?: string; readonly amendment?: string } => {
  if (what === "conclusion") return { conclusion: id };
  return what === "amendment" ? { conclusion: conclusionOf(decision), amendment: id } : {};
};
