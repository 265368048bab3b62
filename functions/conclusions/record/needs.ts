import { randomUUID } from "node:crypto";
import { findReceipt } from "#shared/adapters/ballot-receipts.ts";
import { readBallotsOf } from "#shared/adapters/ballot-store.ts";
import { checkCode } from "#shared/adapters/check-code.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { readCorrections } from "#shared/adapters/correction-store.ts";
import * as decisions from "#shared/adapters/decision-store.ts";
import { findDelegation } from "#shared/adapters/delegation-store.ts";
import { readCast } from "#shared/adapters/read-cast.ts";
import { findRoll } from "#shared/adapters/roll-store.ts";
import { saveDecision } from "#shared/adapters/save-decision.ts";
import { findSilence } from "#shared/adapters/silence-store.ts";
import { findTally, findVote } from "#shared/adapters/vote-store.ts";
import { conclusionNeeds } from "../needs.ts";

/** Everything that the record of decisions needs, from the adapters. */
export const recordNeeds = (tables: Tables) => {
  const { conferenceTable: table, recordTable } = tables;
  return {
    ...conclusionNeeds(tables),
    findDelegation: findDelegation(table),
    findRoll: findRoll(table),
    findVote: findVote(table),
    findTally: findTally(table),
    findReceipt: findReceipt(table),
    readBallotsOf: readBallotsOf(recordTable),
    readCast: readCast(tables),
    readCorrections: readCorrections(table),
    findSilence: findSilence(table),
    findConsensus: decisions.findConsensus(table),
    findSeal: decisions.findSeal(table),
    listSeals: decisions.listSeals(table),
    readOpenings: decisions.readOpenings(table),
    readStatements: decisions.readStatements(table),
    readChain: decisions.readChain(recordTable),
    checkCode: checkCode(tables),
    saveDecision: saveDecision(tables),
    newId: randomUUID as () => string,
    now: () => new Date(),
  };
};
