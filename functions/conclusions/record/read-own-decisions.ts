import type * as z from "zod";
import type { LinkCaller } from "#shared/contracts/caller.ts";
import type {
  listOwnDecisionsRoute,
  OwnDecisionView,
  readOwnDecisionRoute,
} from "#shared/contracts/decisions-delegation.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { actingVoters } from "#shared/domain/conclusions/votes/acting-voter.ts";
import type { Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { type Found, findDecision } from "../decisions/find-decision.ts";
import { ownDecisionView } from "../decisions/own-decision-view.ts";
import { ownVoteView, type Needs as VoteNeeds } from "../votes/own-vote.ts";
import { type Needs as ShownNeeds, shownDecision } from "./shown-decision.ts";

export interface ReadNeeds extends ShownNeeds {
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
}

export interface Needs extends ReadNeeds, VoteNeeds {
  readonly listConclusions: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: KeptConclusion[]; next?: string }>;
  readonly listSeals: (conference: string) => Promise<readonly Seal[]>;
  readonly findRoll: (conference: string) => Promise<Roll>;
}

/** So many of those that have ended are shown with what is open. */
const LAST = 5;

/** As a delegation sees it: who says what with it, and how it is decided; nobody's ballot. */
export const readOwnDecision =
  (needs: ReadNeeds): UseCase<typeof readOwnDecisionRoute> =>
  async ({ caller, params, command }) => ({
    body: await ownView(needs, await findDecision(needs, caller.conference, params.decision), caller, command.now),
  });

/** What is put at this moment, and what ended last. */
export const listOwnDecisions =
  (needs: Needs): UseCase<typeof listOwnDecisionsRoute> =>
  async ({ caller, command: { now } }) => {
    const { conference } = caller;
    const [open, seals, roll] = await Promise.all([
      openDecisions(needs, conference),
      needs.listSeals(conference),
      needs.findRoll(conference),
    ]);
    const ended = seals
      .toSorted((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1))
      .slice(0, LAST)
      .map(({ decision }) => decision);
    const decisions = await Promise.all(
      [...new Set([...open, ...ended])].map(async (id) =>
        ownView(needs, await findDecision(needs, conference, id), caller, now),
      ),
    );
    const votes = await Promise.all(roll.open.map((id) => needs.findVote(conference, id)));
    return {
      body: {
        decisions,
        votes: await Promise.all(votes.flatMap((vote) => (vote ? [ownVoteView(needs, vote, caller, now)] : []))),
      },
    };
  };

/** A page of the list; a conference has some dozens of texts, and all of them fit a few. */
const PAGE = 100;

const openDecisions = async ({ listConclusions }: Needs, conference: string): Promise<string[]> => {
  const open: string[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await listConclusions(conference, { limit: PAGE, after });
    for (const { conclusion } of items) {
      const decision = conclusion.decisions.at(-1);
      if (conclusion.state === "DECISION_OPEN" && decision) open.push(decision.id);
    }
    after = next;
  } while (after !== undefined);
  return open;
};

const ownView = async (
  needs: ReadNeeds,
  place: Found,
  { country, contact }: LinkCaller,
  now: Date,
): Promise<z.input<typeof OwnDecisionView>> => {
  const [shown, delegation] = await Promise.all([
    shownDecision(needs, place),
    needs.findDelegation(place.conference.id, country),
  ]);
  const { statements = [] } = shown;
  const said = statements.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const mayAct = delegation !== undefined && actingVoters(delegation, now).some(({ delegate }) => delegate === contact);
  return ownDecisionView({ ...shown, statements: said }, { country, title: place.kept.title, mayAct });
};
