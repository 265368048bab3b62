import type { KeptOpening, Seal } from "#shared/contracts/kept-decision.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Taken } from "./decision-facts.ts";

/** How it ended, in the few words that are mailed. */
export const sealOf = (
  openings: readonly KeptOpening[],
  { id, mode, outcome, version, endedAt }: Decision,
  taken: Taken & { readonly tally?: Tally },
  root: string | undefined,
): Seal => {
  const [begun] = openings;
  if (begun === undefined || outcome === undefined || endedAt === undefined)
    throw new Error(`${id} is sealed before it ended.`);
  return {
    ...{ conference: begun.conference.id, conclusion: begun.conclusion, decision: id, mode, outcome },
    ...(root !== undefined && { root }),
    ...{ sealedAt: endedAt, textVersion: version },
    ...endOf(taken),
  };
};

const endOf = (taken: Taken & { readonly tally?: Tally }): Partial<Seal> => {
  switch (taken.mode) {
    case "vote": {
      const { vote, tally } = taken;
      return {
        ...{ vote: vote.id, entitled: vote.electorate.entitled.length },
        ...(tally?.count && { count: tally.count }),
        ...(tally?.notVoting !== undefined && { notVoting: tally.notVoting }),
      };
    }
    case "silence": {
      const [first] = taken.silence.objections;
      if (first === undefined) return {};
      return {
        ...(taken.silence.objectorsNamed && { objectors: [first.country] }),
        byAmendment: first.how === "amendment",
      };
    }
    case "consensus":
      return {};
  }
};
