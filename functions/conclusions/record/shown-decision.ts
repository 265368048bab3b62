import type { KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { Shown } from "../decisions/decision-view.ts";
import { type Needs as FindNeeds, type Found, shownOf } from "../decisions/find-decision.ts";

export interface Needs extends FindNeeds {
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly findConsensus: (conference: string, decision: string) => Promise<Consensus | undefined>;
  readonly readOpenings: (conference: string, decision: string) => Promise<readonly KeptOpening[]>;
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
}

/** All that is kept of a decision and may be shown, with who was entitled to take part in it. */
export const shownDecision = async (
  needs: Needs,
  place: Found,
): Promise<Shown & { readonly entitled: readonly string[] }> => {
  const { conference, decision } = place;
  const { id, mode } = decision;
  const [shown, openings, statements, silence, consensus] = await Promise.all([
    shownOf(needs, place),
    needs.readOpenings(conference.id, id),
    needs.readStatements(conference.id, id),
    mode === "silence" ? needs.findSilence(conference.id, id) : undefined,
    mode === "consensus" ? needs.findConsensus(conference.id, id) : undefined,
  ]);
  return {
    ...{ ...shown, statements, silence, consensus, entitled: openings.at(-1)?.opening.entitled ?? [] },
    ...(mode === "vote" && {
      votes: openings.flatMap(({ opening }) => (opening.mode === "vote" ? [opening.vote] : [])),
    }),
  };
};
