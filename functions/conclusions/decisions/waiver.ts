import type { Waiver } from "#shared/domain/conclusions/conclusion.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
}

/** The hours for which all languages must be out are waived for a text by two thirds in a vote on that, and by nothing else (C20). */
export const mustBeCarried = async (
  { findVote, findTally }: Needs,
  { conference, id }: { readonly conference: string; readonly id: string },
  waiver: Waiver | undefined,
): Promise<void> => {
  if (waiver === undefined) return;
  const vote = await findVote(conference, waiver.decision);
  const tally = vote?.state === "CLOSED" ? await findTally(conference, vote.id) : undefined;
  if (vote?.question.waivesHoursOf === id && tally?.outcome === "ADOPTED") return;
  throw new Refusal("invalid-request", {
    errors: [
      { pointer: "/waiver/decision", detail: "must be a closed vote of procedure that waived the hours for this text" },
    ],
  });
};
