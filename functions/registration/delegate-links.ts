import type * as routes from "#shared/contracts/registration-secretariat.ts";
import type { Request, UseCase } from "#shared/contracts/request.ts";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import { found, mustBeAnnounced } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Needs } from "./change-delegation.ts";

type Asked = Request<typeof routes.rotateDelegateLinksRoute> | Request<typeof routes.revokeDelegateLinksRoute>;

/** What the secretariat does about links of the head or of whoever acts for the head. */
export const delegateLinks = (needs: Needs) => {
  const rotate: UseCase<typeof routes.rotateDelegateLinksRoute> = async (request) => {
    // Nobody is mailed a link to a conference that does not take place, or is nobody's business yet.
    mustBeAnnounced(found(await needs.findConference(request.params.conference)));
    const answer = { body: { delegate: request.params.delegate } };
    await end(needs, request, "rotate-links", answer);
    return answer;
  };

  /** In whatever state the conference is. */
  const revoke: UseCase<typeof routes.revokeDelegateLinksRoute> = async (request) => {
    await end(needs, request, "revoke-links");
    return { body: undefined };
  };

  return { rotate, revoke };
};

const end = async (
  { findConference, findDelegation, saveDelegation }: Needs,
  { params, command: context }: Asked,
  what: "rotate-links" | "revoke-links",
  answer?: unknown,
): Promise<void> => {
  const conference = found(await findConference(params.conference));
  const before = found(await findDelegation(params.conference, params.country));
  const command = { do: what, delegate: params.delegate };
  const decision = decideDelegation(before, command, { conference, now: context.now });
  try {
    await saveDelegation({ before, decision, quotas: conference.quotas, context, answer });
  } catch (error) {
    // It names no version: somebody else changed the delegation in the same moment.
    throw error instanceof Refusal && error.refusal === "stale" ? new Refusal("try-again") : error;
  }
};
