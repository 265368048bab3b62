import { readAmendments } from "#shared/adapters/amendment-store.ts";
import { checkCode } from "#shared/adapters/check-code.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findDelegation } from "#shared/adapters/delegation-store.ts";
import { findRoll } from "#shared/adapters/roll-store.ts";
import { saveDecision } from "#shared/adapters/save-decision.ts";
import { findTally, findVote } from "#shared/adapters/vote-store.ts";
import { conclusionNeeds } from "../needs.ts";

/** Everything the use cases of amendments need, from the adapters. */
export const amendmentNeeds = (tables: Tables) => {
  const table = tables.conferenceTable;
  return {
    ...conclusionNeeds(tables),
    readAmendments: readAmendments(table),
    findDelegation: findDelegation(table),
    findRoll: findRoll(table),
    findVote: findVote(table),
    findTally: findTally(table),
    checkCode: checkCode(tables),
    saveDecision: saveDecision(tables),
  };
};
