import { DELEGATION_STATES, type Delegation, type DelegationState } from "./delegation.ts";
import type { Circumstances, Decision, DelegationCommand } from "./delegation-commands.ts";
import { transition } from "./delegation-transitions.ts";
import { Refusal } from "./refusal.ts";

/** From which states each command may come; rules.md 2.1, column "From". */
const FROM: Record<Exclude<DelegationCommand["do"], "invite">, readonly DelegationState[]> = {
  open: ["INVITED"],
  regret: ["INVITED", "ACKNOWLEDGED", "DRAFT"],
  reconsider: ["REGRETS"],
  draft: ["INVITED", "ACKNOWLEDGED"],
  nominate: ["DRAFT", "RETURNED"],
  amend: ["DRAFT", "RETURNED"],
  strike: ["DRAFT", "RETURNED"],
  submit: ["DRAFT", "RETURNED"],
  return: ["SUBMITTED"],
  approve: ["SUBMITTED"],
  refuse: ["SUBMITTED"],
  confirm: ["APPROVED"],
  replace: ["SUBMITTED", "APPROVED", "CONFIRMED"],
  "withdraw-delegate": ["SUBMITTED", "APPROVED", "CONFIRMED"],
  withdraw: ["INVITED", "ACKNOWLEDGED", "DRAFT", "RETURNED", "SUBMITTED", "APPROVED", "CONFIRMED", "RECONFIRM_PENDING"],
  restore: ["WITHDRAWN", "REFUSED"],
  designate: ["SUBMITTED", "APPROVED", "CONFIRMED"],
  "end-designation": ["SUBMITTED", "APPROVED", "CONFIRMED"],
  "rotate-links": ["APPROVED", "CONFIRMED"],
  // Whatever has become of a delegation, what its people hold can be ended.
  "revoke-links": DELEGATION_STATES,
};

/**
 * Decides what a command does to a delegation: the delegation after it and the fact to record, or a Refusal.
 * Pure: `now` comes with the circumstances. Category and total quotas are shared between delegations and are
 * checked by the store in the same transaction; the delegation's own cap is checked here.
 */
export const decideDelegation = (
  before: Delegation | undefined,
  command: DelegationCommand,
  circumstances: Circumstances,
): Decision => {
  if (command.do === "invite") return invite(before, command, circumstances);
  if (before === undefined) throw new Refusal("not-found");
  // A second POST of the delegation is told as what it is, whatever state the first is in by now.
  if (command.do === "draft" && before.delegates.length > 0) throw new Refusal("duplicate-delegation");
  if (!FROM[command.do].includes(before.state))
    throw new Refusal("delegation-state", {
      detail: `The delegation is ${before.state}; this needs ${FROM[command.do].join(" or ")}.`,
      extra: { state: before.state },
    });
  const { after, fact } = transition(before, command, circumstances);
  return { after: { ...after, version: before.version + 1 }, fact };
};

const invite = (
  before: Delegation | undefined,
  { conference, country, region }: Extract<DelegationCommand, { do: "invite" }>,
  { now }: Circumstances,
): Decision => {
  if (before !== undefined) throw new Refusal("duplicate-delegation");
  return {
    after: { conference, country, region, state: "INVITED", version: 1, delegates: [], invitedAt: now.toISOString() },
    fact: { type: "DelegationInvited" },
  };
};
