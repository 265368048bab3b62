import { randomBytes } from "node:crypto";
import { findParticipation, readBallotsOf, saveBallot } from "#shared/adapters/ballot-store.ts";
import { checkCode } from "#shared/adapters/check-code.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConference } from "#shared/adapters/conference-store.ts";
import { findDelegation } from "#shared/adapters/delegation-store.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { findRoll } from "#shared/adapters/roll-store.ts";
import { saveSecretBallot } from "#shared/adapters/secret-ballot-store.ts";
import { findVote } from "#shared/adapters/vote-store.ts";

/** Everything that casting a ballot needs, from the adapters; nobody else is given what keeps one. */
export const boothNeeds = (tables: Tables) => {
  const { conferenceTable, recordTable } = tables;
  return {
    findConference: findConference(conferenceTable),
    findVote: findVote(conferenceTable),
    findDelegation: findDelegation(conferenceTable),
    findRoll: findRoll(conferenceTable),
    checkCode: checkCode(tables),
    readBallotsOf: readBallotsOf(recordTable),
    findParticipation: findParticipation(recordTable),
    saveBallot: saveBallot(tables),
    saveSecretBallot: saveSecretBallot(tables),
    hash: (text: string) => sha256(text),
    randomId: () => randomBytes(16).toString("hex"),
  };
};
