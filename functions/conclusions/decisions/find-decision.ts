import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Shown } from "./decision-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly findSeal: (conference: string, decision: string) => Promise<Seal | undefined>;
}

/** A decision with the text that it is on. */
export interface Found {
  readonly conference: Conference;
  readonly kept: KeptConclusion;
  readonly decision: Decision;
  /** No outcome yet. */
  readonly isOpen: boolean;
}

/** The decision of this id, which must be there. */
export const findDecision = async (
  needs: Omit<Needs, "findSeal">,
  conferenceId: string,
  id: string,
): Promise<Found> => {
  const conference = found(await needs.findConference(conferenceId));
  const [conclusion = ""] = id.split(".");
  const kept = found(await needs.findConclusion(conference.id, conclusion));
  const decision = found(kept.conclusion.decisions.find((one) => one.id === id));
  return { conference, kept, decision, isOpen: decision.outcome === undefined };
};

/** What is asked for is done to decisions of this mode, and no others. */
export const mustBeBy = ({ decision: { id, mode } }: Found, wanted: Decision["mode"]): void => {
  if (mode !== wanted)
    throw new Refusal("no-decision-open", { detail: `${id} is decided by ${mode}.`, extra: { mode } });
};

/** What is shown of it besides what its mode keeps. */
export const shownOf = async (
  { findSeal }: Pick<Needs, "findSeal">,
  { conference, kept, decision, isOpen }: Found,
): Promise<Pick<Shown, "conclusion" | "decision" | "seal">> => {
  const seal = isOpen ? undefined : await findSeal(conference.id, decision.id);
  return { conclusion: kept.conclusion.id, decision, ...(seal && { seal }) };
};
