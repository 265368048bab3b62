import type { Waiver } from "#shared/domain/conclusions/conclusion.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
}

/** The hours for which all languages must be out are waived by a vote of procedure that was carried, and by nothing else (C20). */
export const mustBeCarried = async (
  { findVote, findTally }: Needs,
  conference: string,
  waiver: Waiver | undefined,
): Promise<void> => {
  if (waiver === undefined) return;
  const vote = await findVote(conference, waiver.decision);
  const tally = vote?.state === "CLOSED" ? await findTally(conference, vote.id) : undefined;
  if (vote?.question.what === "procedure" && tally?.outcome === "ADOPTED") return;
  throw new Refusal("invalid-request", {
    errors: [{ pointer: "/waiver/decision", detail: "must be a closed vote of procedure that was carried" }],
  });
};
