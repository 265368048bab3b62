import type { Delegate, Delegation } from "../../delegation.ts";
import { Refusal } from "../../refusal.ts";

/** Who casts the member's vote: its head, or the alternate whom it designated. */
export interface ActingVoter {
  readonly delegate: string;
  readonly as: "head" | "acting-head";
}

/** Whose coming was agreed to; a draft, a refused or a replaced delegate speaks for nobody. */
const ADMITTED: readonly Delegate["state"][] = ["APPROVED", "CONFIRMED"];
export const isAdmitted = ({ state }: Pick<Delegate, "state">): boolean => ADMITTED.includes(state);

type Voters = Pick<Delegation, "delegates" | "actingHead">;

/** Those who may vote for the member at a moment: one vote between them, and each is told of what the other does. */
export const actingVoters = ({ delegates, actingHead }: Voters, now: Date): ActingVoter[] => {
  const admitted = delegates.filter(isAdmitted);
  const head = admitted.find(({ category }) => category === "HEAD");
  const acting = admitted.find(({ id }) => id === actingHead?.delegate);
  return [
    ...(head === undefined ? [] : [{ delegate: head.id, as: "head" as const }]),
    ...(acting === undefined || actingHead === undefined || !isWithin(actingHead, now)
      ? []
      : [{ delegate: acting.id, as: "acting-head" as const }]),
  ];
};

/** The one of this id, who must be among them. */
export const mustActFor = (delegation: Voters, delegate: string, now: Date): ActingVoter => {
  const voter = actingVoters(delegation, now).find((one) => one.delegate === delegate);
  if (voter === undefined)
    throw new Refusal("not-the-acting-voter", {
      detail: "The head of the delegation votes, or the alternate designated at this moment.",
    });
  return voter;
};

/** From the first instant, until but not at the last. */
const isWithin = ({ from, until }: { from: string; until: string }, now: Date): boolean =>
  Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until);
