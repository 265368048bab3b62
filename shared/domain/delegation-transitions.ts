import { deadlinesOf } from "./conference.ts";
import {
  activeDelegate,
  amended,
  cameBack,
  changed,
  drafted,
  left,
  moved,
  withoutDesignationOf,
} from "./delegates-together.ts";
import { activeDelegates, type Delegate, type Delegation } from "./delegation.ts";
import type { Circumstances, Decision, DelegationCommand, Side } from "./delegation-commands.ts";
import { endLinks } from "./end-links.ts";
import { Refusal } from "./refusal.ts";

/** What each command changes, once its state allows it (rules.md 2.1, columns "Guard" and "Effect"). */
export const transition = (
  before: Delegation,
  command: Exclude<DelegationCommand, { do: "invite" }>,
  circumstances: Circumstances,
): Decision => {
  const deadlines = deadlinesOf(circumstances.conference);
  const by = (deadline: keyof typeof deadlines) => mustBeBefore(deadline, deadlines[deadline], circumstances.now);
  switch (command.do) {
    case "open":
      return { after: { ...before, state: "ACKNOWLEDGED" }, fact: { type: "InvitationOpened" } };
    case "regret":
      by("nomination");
      return {
        after: { ...before, delegates: [], state: "REGRETS", ...reasonOf(command.reason) },
        fact: { type: "RegretsSent" },
      };
    case "reconsider":
      by("nomination");
      return { after: { ...before, state: "ACKNOWLEDGED" }, fact: { type: "RegretsTakenBack" } };
    case "draft":
      by("nomination");
      return {
        after: withinCap({ ...before, state: "DRAFT", delegates: command.nominees.map(drafted) }, circumstances),
        fact: { type: "DelegationDrafted" },
      };
    case "nominate":
      by("nomination");
      return {
        after: withinCap(
          { ...before, state: "DRAFT", delegates: [...before.delegates, drafted(command.nominee)] },
          circumstances,
        ),
        fact: { type: "DelegateNominated", delegate: command.nominee.id },
      };
    case "amend":
      by("nomination");
      return {
        after: {
          ...changed(before, activeDelegate(before, command.delegate), (old) => amended(old, command.nominee)),
          state: "DRAFT",
        },
        fact: { type: "NominationAmended", delegate: command.delegate },
      };
    case "strike": {
      by("nomination");
      const struck = activeDelegate(before, command.delegate);
      return {
        after: { ...before, state: "DRAFT", delegates: before.delegates.filter(({ id }) => id !== struck.id) },
        fact: { type: "NominationStruck", delegate: command.delegate },
      };
    }
    case "submit":
      by("nomination");
      mustHaveOneHead(before);
      return {
        after: { ...moved(withinCap(withoutReason(before), circumstances), "SUBMITTED"), state: "SUBMITTED" },
        fact: { type: "DelegationSubmitted" },
      };
    case "return":
      return {
        after: { ...moved(before, "DRAFT"), state: "RETURNED", reason: command.reason },
        fact: { type: "DelegationReturned" },
      };
    case "approve":
      return { after: { ...moved(before, "APPROVED"), state: "APPROVED" }, fact: { type: "DelegationApproved" } };
    case "refuse":
      return {
        after: { ...left(before, "REJECTED"), state: "REFUSED", reason: command.reason },
        fact: { type: "DelegationRefused" },
      };
    case "confirm":
      by("confirmation");
      return {
        after: { ...moved(before, "CONFIRMED"), state: "CONFIRMED" },
        fact: { type: "DelegationConfirmed", delegates: activeDelegates(before).map(({ id }) => id) },
      };
    case "replace": {
      by(lastMomentToReplace(command.as));
      const old = activeDelegate(before, command.delegate);
      if (old.category !== command.nominee.category)
        throw new Refusal("different-category", { detail: `The seat is ${old.category}.` });
      const successor: Delegate = { ...drafted(command.nominee), state: old.state, replaces: old.id };
      return {
        after: {
          ...withoutDesignationOf(old.id, before),
          delegates: [
            ...before.delegates.map((one): Delegate => (one.id === old.id ? { ...one, state: "REPLACED" } : one)),
            successor,
          ],
        },
        fact: { type: "DelegateReplaced", delegate: old.id, replacement: successor.id, state: old.state },
      };
    }
    case "withdraw-delegate": {
      by("end");
      const leaver = activeDelegate(before, command.delegate);
      if (leaver.category === "HEAD") throw new Refusal("no-head", { detail: "Replace the head instead." });
      return {
        after: changed(withoutDesignationOf(leaver.id, before), leaver, (old) => ({ ...old, state: "WITHDRAWN" })),
        fact: { type: "DelegateWithdrawn", delegate: leaver.id, state: leaver.state },
      };
    }
    case "withdraw":
      by("end");
      return {
        after: { ...left(before, "WITHDRAWN"), state: "WITHDRAWN", ...reasonOf(command.reason) },
        fact: {
          type: "DelegationWithdrawn",
          delegates: activeDelegates(before).map(({ id }) => id),
          state: before.state,
        },
      };
    case "restore": {
      by("end");
      const after: Delegation = { ...cameBack(before), state: "SUBMITTED", reason: command.reason };
      mustHaveOneHead(after);
      return { after: withinCap(after, circumstances), fact: { type: "DelegationRestored" } };
    }
    case "designate": {
      by("end");
      const acting = activeDelegate(before, command.delegate);
      if (acting.category === "HEAD" || acting.category === "OBSERVER")
        throw new Refusal("different-category", { detail: "An alternate or an adviser may act for the head." });
      const { delegate, from, until } = command;
      return {
        after: { ...before, actingHead: { delegate, from, until } },
        fact: { type: "ActingHeadDesignated", delegate, from, until },
      };
    }
    case "end-designation":
      if (before.actingHead === undefined) throw new Refusal("not-found");
      return {
        after: withoutDesignationOf(before.actingHead.delegate, before),
        fact: { type: "DesignationEnded", delegate: before.actingHead.delegate },
      };
    case "rotate-links":
    case "revoke-links":
      return endLinks(before, command, circumstances.now);
  }
};

const mustBeBefore = (name: string, deadline: Date, now: Date): void => {
  if (now >= deadline)
    throw new Refusal("deadline", {
      detail: `The ${name} deadline was ${deadline.toISOString()}.`,
      extra: { deadline: deadline.toISOString() },
    });
};

/** After D2 only the secretariat replaces, until the conference ends. */
const lastMomentToReplace = (as: Side) => (as === "member" ? "confirmation" : "end");

const mustHaveOneHead = (delegation: Delegation): void => {
  const heads = activeDelegates(delegation).filter(({ category }) => category === "HEAD").length;
  if (heads !== 1) throw new Refusal("no-head", { detail: `A delegation has one head; this one has ${heads}.` });
};

/** The delegation's own cap holds for everyone active, seated or not, so that a draft too large is told early. */
const withinCap = (delegation: Delegation, { conference }: Circumstances): Delegation => {
  const cap = conference.quotas.delegation;
  const size = activeDelegates(delegation).length;
  if (size > cap)
    throw new Refusal("quota", {
      detail: `A delegation has at most ${cap} people; this one would have ${size}.`,
      extra: { exhausted: [{ quota: "delegation", size: cap, wanted: size }] },
    });
  return delegation;
};

const reasonOf = (reason: string | undefined) => (reason === undefined ? {} : { reason });

const withoutReason = ({ reason: _, ...delegation }: Delegation): Delegation => delegation;
