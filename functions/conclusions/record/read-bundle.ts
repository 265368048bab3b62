import type { readBundleRoute } from "#shared/contracts/decisions.ts";
import type { readOwnBundleRoute } from "#shared/contracts/decisions-delegation.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { DecisionBundle } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type Needs as FindNeeds, type Found, findDecision } from "../decisions/find-decision.ts";
import { type Needs as BundleNeeds, bundleOf } from "./bundle-of.ts";

export interface Needs extends FindNeeds, BundleNeeds {}

/** For whoever wants to check it, without a network and without us (V1, V2). */
export const readBundle =
  (needs: Needs): UseCase<typeof readBundleRoute> =>
  async ({ params }) => ({
    body: await bundleIn(needs, await findDecision(needs, params.conference, params.decision)),
  });

/** The same for delegations, where it tells nobody who objected that the rules do not name. */
export const readOwnBundle =
  (needs: Needs): UseCase<typeof readOwnBundleRoute> =>
  async ({ caller, params }) => {
    const place = await findDecision(needs, caller.conference, params.decision);
    const bundle = await bundleIn(needs, place);
    if (await namesWhomNobodyMay(needs, place, bundle))
      throw new Refusal("not-sealed", {
        detail: "It would name who objected, which the rules of procedure keep from delegations.",
      });
    return { body: bundle };
  };

const bundleIn = async (needs: Needs, { conference, kept, decision }: Found): Promise<DecisionBundle> => {
  const seal = await needs.findSeal(conference.id, decision.id);
  if (seal === undefined) throw new Refusal("not-sealed", { detail: "The decision has not ended." });
  const { root } = seal;
  if (root === undefined)
    throw new Refusal("not-sealed", { detail: "So few voted in secret that a record would tell how." });
  return bundleOf(needs, kept, { ...seal, root });
};

const namesWhomNobodyMay = async (
  { findSilence }: Needs,
  { conference, decision }: Found,
  { course, laterWritings }: DecisionBundle,
): Promise<boolean> => {
  if (course.kind !== "silence" || course.objections.length + laterWritings.length === 0) return false;
  return (await findSilence(conference.id, decision.id))?.objectorsNamed === false;
};
