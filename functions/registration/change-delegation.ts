import type { CommandContext } from "#shared/contracts/command.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import type { Decision, DelegationCommand } from "#shared/domain/delegation-commands.ts";
import { inVersion, mustBeAnnounced } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { delegationView } from "./delegation-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly saveDelegation: (saving: {
    before: Delegation | undefined;
    decision: Decision;
    quotas: Conference["quotas"];
    context: CommandContext;
    answer?: unknown;
    reason?: string;
    usedCode?: UsedCode;
  }) => Promise<void>;
}

export interface Change {
  readonly conference: string;
  readonly country: string;
  /** The version that the caller read. */
  readonly ifMatch: number | undefined;
  /** The command, once the delegation is known. */
  readonly command: DelegationCommand | ((before: Delegation) => DelegationCommand);
  readonly context: CommandContext;
  /** Checks what only makes sense once the rules have said yes, such as a code whose tries are counted. */
  readonly allow?: () => Promise<UsedCode>;
}

/** The one way in which a delegation that exists is changed: read, decide by the rules, write once. */
export const changeDelegation =
  ({ findConference, findDelegation, saveDelegation }: Needs) =>
  async ({ conference: id, country, ifMatch, command, context, allow }: Change) => {
    const [conference, before] = await Promise.all([findConference(id), findDelegation(id, country)]);
    if (conference === undefined || before === undefined) throw new Refusal("not-found");
    mustBeAnnounced(conference);
    if (ifMatch !== undefined) inVersion(before, ifMatch);

    const what = typeof command === "function" ? command(before) : command;
    const decision = decideDelegation(before, what, { conference, now: context.now });
    const usedCode = await allow?.();
    const answer = { body: delegationView(decision.after), version: decision.after.version };
    await saveDelegation({
      before,
      decision,
      quotas: conference.quotas,
      context,
      answer,
      ...("reason" in what && what.reason !== undefined && { reason: what.reason }),
      ...(usedCode && { usedCode }),
    });
    return answer;
  };
