import type { CommandContext } from "#shared/contracts/command.ts";
import type { changeConferenceRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { changeConference as decide, hasMoved } from "#shared/domain/conference-change.ts";
import { type Delegate, isActive } from "#shared/domain/delegation.ts";
import { found, inVersion } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import { movedAnchors } from "#shared/domain/reminders/moments.ts";
import { conferenceAnswer } from "./conference-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly allDelegations: (
    conference: string,
  ) => Promise<{ people: readonly Pick<Delegate, "category" | "state">[] }[]>;
  readonly saveConference: (save: {
    before: Conference;
    after: Conference;
    fact: Fact;
    context: CommandContext;
    acceptBelowUse: boolean;
  }) => Promise<void>;
}

interface Fact {
  readonly type: "ConferenceChanged";
  moved?: true;
  anchors?: Anchor[];
}

/** Changes fields of a conference; a change that changes nothing writes nothing. */
export const changeConference =
  ({ findConference, allDelegations, saveConference }: Needs): UseCase<typeof changeConferenceRoute> =>
  async ({ params, body: { acceptBelowUse, ...change }, ifMatch, command }) => {
    const before = inVersion(found(await findConference(params.conference)), ifMatch);
    const after = decide(before, change);
    if (after === before) return conferenceAnswer(before);
    if (!acceptBelowUse && after.quotas.delegation < before.quotas.delegation)
      mustFit(await allDelegations(before.id), after.quotas.delegation);
    await saveConference({ before, after, fact: factOf(before, after), context: command, acceptBelowUse });
    return conferenceAnswer(after);
  };

const factOf = (before: Conference, after: Conference): Fact => {
  const anchors = movedAnchors(before, after);
  return {
    type: "ConferenceChanged",
    ...(hasMoved(before, after) && { moved: true }),
    ...(anchors.length > 0 && { anchors }),
  };
};

/**
 * Tells a slip: delegations larger than the new cap. From a list that may lag by a moment, which will do, since the
 * cap itself is checked with every command on a delegation. Shared limits are checked by their counters, in the store.
 */
const mustFit = (
  delegations: readonly { people: readonly Pick<Delegate, "category" | "state">[] }[],
  cap: number,
): void => {
  const largest = Math.max(0, ...delegations.map(({ people }) => people.filter(isActive).length));
  if (largest > cap)
    throw new Refusal("quota-below-use", {
      detail: `A delegation has ${largest} people; send acceptBelowUse to lower the limit all the same.`,
      extra: { quota: "delegation", size: cap, used: largest },
    });
};
