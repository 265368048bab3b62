import { randomBytes, randomUUID } from "node:crypto";
import { readAmendments } from "#shared/adapters/amendment-store.ts";
import { checkCode } from "#shared/adapters/check-code.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConsensus, findSeal, readChain, readOpenings, readStatements } from "#shared/adapters/decision-store.ts";
import { allDelegations } from "#shared/adapters/delegation-lists.ts";
import { findDelegation } from "#shared/adapters/delegation-store.ts";
import { findMail } from "#shared/adapters/mail-ledger.ts";
import { listCountries } from "#shared/adapters/member-store.ts";
import { findRoll } from "#shared/adapters/roll-store.ts";
import { saveDecision } from "#shared/adapters/save-decision.ts";
import { findSilence } from "#shared/adapters/silence-store.ts";
import { findTally, findVote } from "#shared/adapters/vote-store.ts";
import { conclusionNeeds } from "../needs.ts";

/** Everything that putting a question and conducting a silence or a consensus needs, from the adapters. */
export const decisionNeeds = (tables: Tables) => {
  const table = tables.conferenceTable;
  return {
    ...conclusionNeeds(tables),
    readAmendments: readAmendments(table),
    listCountries: listCountries(table),
    listInvited: async (conference: string) => (await allDelegations(table)(conference)).map(({ country }) => country),
    findDelegation: findDelegation(table),
    findRoll: findRoll(table),
    findVote: findVote(table),
    findTally: findTally(table),
    findSilence: findSilence(table),
    findConsensus: findConsensus(table),
    findSeal: findSeal(table),
    readStatements: readStatements(table),
    readOpenings: readOpenings(table),
    readChain: readChain(tables.recordTable),
    findMail: findMail(table),
    checkCode: checkCode(tables),
    saveDecision: saveDecision(tables),
    newSeed: () => randomBytes(16).toString("hex"),
    newId: randomUUID as () => string,
    now: () => new Date(),
  };
};
