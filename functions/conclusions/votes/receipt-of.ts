import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Ballot } from "#shared/domain/conclusions/votes/ballot.ts";
import { ballotHash } from "#shared/domain/conclusions/votes/ballot-receipt.ts";
import { voterAct } from "../record/acts.ts";

/** The hash of a ballot as the bundle lists it, where whoever cast it goes by the name that bundles give. */
export const receiptOf = (ballot: Ballot, hash: Hash): string =>
  ballotHash({ ...ballot, by: voterAct(ballot.by, hash) }, hash);
