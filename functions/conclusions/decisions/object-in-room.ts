import type { CommandContext } from "#shared/contracts/command.ts";
import type { SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { actingVoters } from "#shared/domain/conclusions/votes/acting-voter.ts";
import { type Consensus, objectTo } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { Roll } from "#shared/domain/conclusions/votes/roll.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found as mustBeThere } from "#shared/domain/found.ts";
import { again } from "../again.ts";
import type { Shown } from "./decision-view.ts";
import { type Needs as EndNeeds, endDecision } from "./end-decision.ts";
import { type Found, findDecision, mustBeBy } from "./find-decision.ts";
import { notBefore } from "./not-before.ts";

export interface Needs extends EndNeeds {
  readonly findConsensus: (conference: string, decision: string) => Promise<Consensus | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly findRoll: (conference: string) => Promise<Roll>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
  readonly saveDecision: SaveDecision;
  readonly now: () => Date;
}

interface Objection {
  readonly conference: string;
  readonly decision: string;
  readonly country: string;
  /** Id of the delegate; absent where the chair heard it of whoever speaks for the country. */
  readonly delegate?: string;
  readonly usedCode?: UsedCode;
}

/** One objection ends the question: no consensus, and nothing else either. */
export const objectInRoom = <T>(
  needs: Needs,
  { conference, decision, country, delegate, usedCode }: Objection,
  context: CommandContext,
  answerOf: (shown: Shown & { readonly consensus: Consensus }, found: Found) => T,
): Promise<T> =>
  again(async () => {
    const found = await findDecision(needs, conference, decision);
    mustBeBy(found, "consensus");
    const before = mustBeThere(await needs.findConsensus(conference, decision));
    const [delegation = nobody(country), roll, chain, statements] = await Promise.all([
      needs.findDelegation(conference, country),
      needs.findRoll(conference),
      needs.readChain(conference, decision),
      needs.readStatements(conference, decision),
    ]);
    const now = notBefore(chain, needs.now());
    const speaker = delegate ?? actingVoters(delegation, now)[0]?.delegate ?? "";
    const present = roll.present[country] !== undefined;
    const { after, fact } = objectTo(before, { delegation, delegate: speaker, present }, now);
    const { shown, ...ended } = await endDecision(needs, {
      ...{ found, chain, by: { as: "rules" }, outcome: "NO_CONSENSUS", now },
      taken: { mode: "consensus", consensus: after },
    });
    const answer = answerOf({ ...shown, consensus: after, statements }, found);
    const change = { conference, consensus: { before, after, facts: [fact] }, ...ended, ...(usedCode && { usedCode }) };
    await needs.saveDecision(change, { ...context, now }, answer);
    return answer;
  });

/** Whoever has no delegation has nobody who speaks. */
const nobody = (country: string): Pick<Delegation, "country" | "delegates" | "actingHead"> => ({
  country,
  delegates: [],
});
