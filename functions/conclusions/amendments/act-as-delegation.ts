import type { LinkCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { AmendmentCommand } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { circulatedVersion } from "#shared/domain/conclusions/circulated-version.ts";
import { found, mustBeAnnounced } from "#shared/domain/found.ts";
import { again } from "../again.ts";
import { amendmentAnswer } from "./amendment-view.ts";
import { circumstancesOn, type Needs as FloorNeeds, settleAmendments, textStays } from "./floor.ts";
import { mustBeEntitledToAmend, type Needs as StandingNeeds } from "./may-amend.ts";
import { stepOf } from "./step-of.ts";

export interface Needs extends FloorNeeds, StandingNeeds {
  readonly checkCode: (holder: CodeHolder, digits: string, context: CommandContext) => Promise<UsedCode>;
}

interface Asked {
  readonly caller: LinkCaller;
  readonly params: { readonly conclusion: string };
  readonly body: { readonly code: string };
  readonly command: CommandContext;
}

/**
 * What a delegation does about an amendment, decided from the floor as it is when it is written, however many others
 * act at that moment. The code costs one try and is used up with the act.
 */
export const actAsDelegation = async (
  needs: Needs,
  { caller, params: { conclusion }, body, command: context }: Asked,
  { id, command }: { readonly id: string; readonly command: AmendmentCommand },
) => {
  const { conference, country, contact } = caller;
  mustBeAnnounced(found(await needs.findConference(conference)));
  // A draft answers as a text that there is not.
  found(circulatedVersion(found(await needs.findConclusion(conference, conclusion)).conclusion));
  await mustBeEntitledToAmend(needs, caller, context.now);
  const holder: CodeHolder = { conference, country, contact, holder: "delegate", purpose: "amendment" };
  const usedCode = await needs.checkCode(holder, body.code, context);
  const place = { conference, conclusion };
  const { answer, isComplete } = await again(async () => {
    const floor = await settleAmendments(needs, place, context);
    const circumstances = circumstancesOn(floor, needs.hash, context.now);
    const step = stepOf(floor, { id, by: { as: "delegation", country }, command }, circumstances);
    const answer = amendmentAnswer(step.after);
    await needs.saveDecision({ ...textStays(floor), ...step.change, usedCode }, context, answer);
    return { answer, isComplete: step.isComplete };
  });
  if (!isComplete) await again(() => settleAmendments(needs, place, context));
  return answer;
};
