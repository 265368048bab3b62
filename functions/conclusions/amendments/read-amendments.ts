import type { listAmendmentsRoute, readAmendmentRoute } from "#shared/contracts/amendments.ts";
import type { listOwnAmendmentsRoute } from "#shared/contracts/amendments-delegation.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { circulatedVersion } from "#shared/domain/conclusions/circulated-version.ts";
import { found } from "#shared/domain/found.ts";
import { amendmentAnswer, amendmentsAnswer, amendmentsView } from "./amendment-view.ts";
import { type Needs as FloorNeeds, readFloor } from "./floor.ts";

type Needs = Omit<FloorNeeds, "saveDecision" | "hash">;

export const listAmendments =
  (needs: Needs): UseCase<typeof listAmendmentsRoute> =>
  async ({ params }) =>
    amendmentsAnswer(await readFloor(needs, params));

export const readAmendment =
  (needs: Needs): UseCase<typeof readAmendmentRoute> =>
  async ({ params }) => {
    const { amendments } = await readFloor(needs, params);
    return amendmentAnswer(found(amendments.find(({ id }) => id === params.amendment)));
  };

/** To whoever came with a link: nothing of a text that was not circulated. */
export const listAmendmentsAsDelegation =
  (needs: Needs): UseCase<typeof listOwnAmendmentsRoute> =>
  async ({ caller: { conference }, params: { conclusion } }) => {
    const floor = await readFloor(needs, { conference, conclusion });
    found(circulatedVersion(floor.kept.conclusion));
    return { body: amendmentsView(floor) };
  };
