import { canonicalJson } from "../../canonical-json.ts";
import type { Hash } from "../conclusion-text.ts";
import type { Ballot } from "./ballot.ts";

/** A ballot as the bundle of its decision lists it, where the vote has been named already. */
export const listedBallot = ({ vote: _, ...ballot }: Ballot): Omit<Ballot, "vote"> => ballot;

/** What a member is given for its ballot: it finds the ballot again in the bundle, unaltered or not at all. */
export const ballotHash = (ballot: Ballot, hash: Hash): string => hash(canonicalJson(listedBallot(ballot)));
