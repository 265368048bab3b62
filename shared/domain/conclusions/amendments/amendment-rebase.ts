import type { Amendment } from "./amendment.ts";
import type { AmendmentCircumstances, AmendmentCommand, AmendmentStep } from "./amendment-commands.ts";
import { stillFits } from "./amendment-fit.ts";
import { mustHaveRoom } from "./amendment-limits.ts";
import { inTime, mustChangeTheText } from "./amendment-tabling.ts";
import { mustBeNoRivalProposal } from "./rival-proposal.ts";

/** A new version of the text: where the paragraph is unchanged the amendment goes on, elsewhere its mover decides. */
export const carryOver = (
  before: Amendment,
  { conclusion: { current }, text, others, hash }: AmendmentCircumstances,
): AmendmentStep => {
  const { textHash, version } = current;
  const about = { conclusion: before.conclusion, amendment: before.id, textHash };
  return stillFits(before, text, others, hash)
    ? { after: { ...before, base: { version, textHash } }, fact: { ...about, type: "AmendmentCarriedOver" } }
    : { after: { ...before, state: "NEEDS_REBASE" }, fact: { ...about, type: "AmendmentOutrun" } };
};

/** Made anew on the text as it stands: whether it is admissible, and in which wording, is asked anew too. */
export const rebase = (
  before: Amendment,
  { plan }: Extract<AmendmentCommand, { do: "rebase" }>,
  circumstances: AmendmentCircumstances,
): AmendmentStep => {
  const late = inTime(circumstances);
  mustChangeTheText(plan, circumstances);
  const { admittedAt: _, wording: __, recommendation: ___, ...kept } = before;
  const after: Amendment = { ...kept, ...plan, ...late, state: "SUBMITTED" };
  mustBeNoRivalProposal(after, circumstances.others, circumstances.text);
  mustHaveRoom(after, circumstances.others, circumstances.text);
  return {
    after,
    fact: {
      type: "AmendmentRebased",
      conclusion: before.conclusion,
      amendment: before.id,
      textHash: plan.base.textHash,
    },
  };
};
