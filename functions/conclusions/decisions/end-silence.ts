import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { OUTCOME_OF, type Silence, type SilenceEnd } from "#shared/domain/conclusions/silence/silence.ts";
import type { Shown } from "./decision-view.ts";
import { type Needs as EndNeeds, endDecision } from "./end-decision.ts";
import type { Found } from "./find-decision.ts";
import { type Needs as DateNeeds, dateGone } from "./silence-date.ts";

export interface Needs extends EndNeeds, DateNeeds {}

interface Ending {
  readonly found: Found;
  /** As it ended. */
  readonly silence: Silence;
  readonly chain: readonly ChainEntry[];
  readonly now: Date;
}

/** What the end of a silence is to the text, and to the date that people were reminded of. */
export const endSilence = async (
  needs: Needs,
  { silence, ...ending }: Ending,
): Promise<
  Pick<DecisionChange, "conclusion" | "seal" | "chain" | "facts" | "keyDate"> & {
    readonly shown: Pick<Shown, "conclusion" | "decision" | "seal">;
  }
> => {
  const { found, now } = ending;
  const [ended, keyDate] = await Promise.all([
    endDecision(needs, {
      ...{ ...ending, by: { as: "rules" }, outcome: OUTCOME_OF[silence.state as SilenceEnd] },
      taken: { mode: "silence", silence },
    }),
    dateGone(needs, silence, found.conference.zone, now),
  ]);
  return { ...ended, ...(keyDate && { keyDate }) };
};
