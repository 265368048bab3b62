import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import type { SilenceActor } from "#shared/domain/conclusions/silence/silence-commands.ts";
import { freezeElectorate, type Standing } from "#shared/domain/conclusions/votes/electorate.ts";
import type { Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { Refusal } from "#shared/domain/refusal.ts";

interface Circumstances {
  readonly by: SilenceActor;
  readonly conference: Conference;
  readonly roll: Roll;
  /** Of every participant of the directory. */
  readonly standings: readonly Standing[];
  /** Those that were invited. */
  readonly invited: readonly string[];
}

/** Those entitled may object, and must be proven to know; whoever else was invited is told. */
export const openSilence = (
  conclusion: Conclusion,
  expiry: Date,
  { by, conference, roll, standings, invited }: Circumstances,
  now: Date,
): NonNullable<DecisionChange["silence"]> => {
  const { entitled } = freezeElectorate(standings, conference.rulesOfProcedure);
  if (entitled.length === 0)
    throw new Refusal("no-quorum", { detail: "No member's credentials let it object: silence would say nothing." });
  const { after, facts } = decideSilence(
    undefined,
    {
      ...{ do: "open", conclusion, expiry, entitled },
      informed: invited.filter((country) => !entitled.includes(country)),
      absent: entitled.filter((country) => roll.present[country] === undefined),
    },
    { by, conference, now },
  );
  return { after, facts };
};
