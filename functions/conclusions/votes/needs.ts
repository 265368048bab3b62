import { randomBytes } from "node:crypto";
import { readAmendments } from "#shared/adapters/amendment-store.ts";
import { findReceipt, findVoted } from "#shared/adapters/ballot-receipts.ts";
import { readBallotsOf } from "#shared/adapters/ballot-store.ts";
import { checkCode } from "#shared/adapters/check-code.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { readCorrections } from "#shared/adapters/correction-store.ts";
import { findSeal, readChain, readOpenings, readStatements } from "#shared/adapters/decision-store.ts";
import { findDelegation } from "#shared/adapters/delegation-store.ts";
import { readHands } from "#shared/adapters/hands-store.ts";
import { findMembers, listCountries } from "#shared/adapters/member-store.ts";
import { readCast } from "#shared/adapters/read-cast.ts";
import { findRoll } from "#shared/adapters/roll-store.ts";
import { saveDecision } from "#shared/adapters/save-decision.ts";
import { findTally, findVote, listVotes } from "#shared/adapters/vote-store.ts";
import { conclusionNeeds } from "../needs.ts";

/** Everything that keeping the roll and conducting votes needs, from the adapters. */
export const voteNeeds = (tables: Tables) => {
  const { conferenceTable: table, recordTable } = tables;
  return {
    ...conclusionNeeds(tables),
    readAmendments: readAmendments(table),
    findMembers: findMembers(table),
    listCountries: listCountries(table),
    findDelegation: findDelegation(table),
    findRoll: findRoll(table),
    findVote: findVote(table),
    listVotes: listVotes(table),
    findTally: findTally(table),
    findVoted: findVoted(table),
    findReceipt: findReceipt(table),
    readHands: readHands(table),
    readCorrections: readCorrections(table),
    readBallotsOf: readBallotsOf(recordTable),
    readCast: readCast(tables),
    findSeal: findSeal(table),
    readStatements: readStatements(table),
    readOpenings: readOpenings(table),
    readChain: readChain(recordTable),
    checkCode: checkCode(tables),
    saveDecision: saveDecision(tables),
    newSeed: () => randomBytes(16).toString("hex"),
  };
};
