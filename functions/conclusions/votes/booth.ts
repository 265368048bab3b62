import type { LinkCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found, mustBeAnnounced } from "#shared/domain/found.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly findRoll: (conference: string) => Promise<Roll>;
  readonly checkCode: (holder: CodeHolder, digits: string, context: CommandContext) => Promise<UsedCode>;
}

/** What the rules ask of any ballot, as it is at this moment. */
export const inBooth = async (
  needs: Needs,
  { conference, country }: Pick<LinkCaller, "conference" | "country">,
  id: string,
) => {
  mustBeAnnounced(found(await needs.findConference(conference)));
  const vote = found(await needs.findVote(conference, id));
  const delegation = found(await needs.findDelegation(conference, country));
  const roll = await needs.findRoll(conference);
  return { vote, delegation, present: roll.present[country] !== undefined };
};

/** The code that was mailed to whoever acts, for a ballot and nothing else. */
export const spendCode = (
  { checkCode }: Needs,
  { conference, country, contact }: LinkCaller,
  digits: string,
  context: CommandContext,
): Promise<UsedCode> =>
  checkCode({ conference, country, contact, holder: "delegate", purpose: "ballot" }, digits, context);
