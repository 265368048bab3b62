import type { RulesOfProcedure } from "../../conference.ts";
import type { Delegation } from "../../delegation.ts";
import type { Language } from "../../language.ts";
import { Refusal } from "../../refusal.ts";
import { chairOf } from "../chair.ts";
import type { ConclusionActor } from "../conclusion-commands.ts";
import type { Hash } from "../conclusion-text.ts";
import { type ActingVoter, mustActFor } from "./acting-voter.ts";
import { type Electorate, freezeElectorate, type Standing } from "./electorate.ts";
import { mustBeEntitled, mustBePresent } from "./may-vote.ts";
import { mustBeQuorate } from "./quorum.ts";
import { type Statement, statementHash, toPublish } from "./reservations.ts";

/** How a decision is announced on which nobody voted. */
export const WITHOUT_A_VOTE: Record<Language, string> = {
  ar: "اعتُمد من دون تصويت",
  en: "Adopted without a vote",
  fr: "Adopté sans être mis aux voix",
  es: "Aprobado sin someterse a votación",
};

/** The chair asks whether anybody objects; one objection ends it, the gavel falls if there is none (rules.md 2.3-C). */
export interface Consensus {
  readonly conference: string;
  readonly decision: string;
  readonly textHash: string;
  readonly state: "ASKED" | "ADOPTED" | "NO_CONSENSUS";
  readonly rulesVersion: number;
  readonly quorumToDecide: RulesOfProcedure["quorumToDecide"];
  readonly electorate: Electorate;
  readonly askedAt: string;
  readonly objections: readonly { readonly country: string; readonly by: ActingVoter; readonly at: string }[];
  readonly gavel?: {
    readonly chair: string;
    readonly at: string;
    /** Those entitled that were in the room. */
    readonly present: readonly string[];
    readonly members: number;
    readonly arithmetic: string;
    /** What was said with it, and blocked nothing. */
    readonly statements: readonly { readonly country: string; readonly statement: string; readonly hash: string }[];
  };
  readonly version: number;
}

export type ConsensusFact = { decision: string } & (
  | { type: "ConsensusAsked"; textHash: string; rulesVersion: number }
  | { type: "ConsensusObjected"; country: string }
  | { type: "GavelFell"; present: number; members: number }
);

interface Step {
  readonly after: Consensus;
  readonly fact: ConsensusFact;
}

/** The chair asks. */
export const askConsensus = (
  { conference, decision, textHash }: Pick<Consensus, "conference" | "decision" | "textHash">,
  circumstances: {
    readonly by: ConclusionActor;
    readonly rulesVersion: number;
    readonly rulesOfProcedure: RulesOfProcedure;
    readonly standings: readonly Standing[];
  },
  now: Date,
): Step => {
  const { by, rulesVersion, rulesOfProcedure, standings } = circumstances;
  chairOf(by);
  return {
    after: {
      conference,
      decision,
      textHash,
      state: "ASKED",
      rulesVersion,
      quorumToDecide: rulesOfProcedure.quorumToDecide,
      electorate: freezeElectorate(standings, rulesOfProcedure),
      askedAt: now.toISOString(),
      objections: [],
      version: 1,
    },
    fact: { type: "ConsensusAsked", decision, textHash, rulesVersion },
  };
};

/** By any member that has a vote and is in the room; the first one ends it. */
export const objectTo = (
  before: Consensus,
  circumstances: {
    readonly delegation: Pick<Delegation, "country" | "delegates" | "actingHead">;
    readonly delegate: string;
    readonly present: boolean;
  },
  now: Date,
): Step => {
  const { delegation, delegate, present } = circumstances;
  const { country } = delegation;
  mustBeAsked(before);
  mustBeEntitled(before, country);
  const by = mustActFor(delegation, delegate, now);
  mustBePresent(present);
  return {
    after: {
      ...before,
      state: "NO_CONSENSUS",
      objections: [...before.objections, { country, by, at: now.toISOString() }],
      version: before.version + 1,
    },
    fact: { type: "ConsensusObjected", decision: before.decision, country },
  };
};

/** Nobody objected, enough members are in the room: it is decided. */
export const gavel = (
  before: Consensus,
  circumstances: {
    readonly by: ConclusionActor;
    readonly present: readonly string[];
    readonly statements: readonly Statement[];
    readonly hash: Hash;
  },
  now: Date,
): Step => {
  const { by, statements, hash } = circumstances;
  const chair = chairOf(by);
  mustBeAsked(before);
  const { entitled, members } = before.electorate;
  const present = entitled.filter((country) => circumstances.present.includes(country));
  const { arithmetic } = mustBeQuorate(before.quorumToDecide, present.length, members);
  return {
    after: {
      ...before,
      state: "ADOPTED",
      gavel: {
        chair,
        at: now.toISOString(),
        present,
        members,
        arithmetic,
        statements: toPublish(statements.filter(({ decision }) => decision === before.decision)).map((statement) => ({
          country: statement.country,
          statement: statement.id,
          hash: statementHash(statement, hash),
        })),
      },
      version: before.version + 1,
    },
    fact: { type: "GavelFell", decision: before.decision, present: present.length, members },
  };
};

const mustBeAsked = ({ state }: Consensus): void => {
  if (state !== "ASKED") throw new Refusal("consensus-ended", { detail: `It ended as ${state}.`, extra: { state } });
};
