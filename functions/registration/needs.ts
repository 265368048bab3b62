import { randomUUID } from "node:crypto";
import { checkCode } from "#shared/adapters/check-code.ts";
import { findCode, saveCode } from "#shared/adapters/code-store.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConference } from "#shared/adapters/conference-store.ts";
import { allDelegations, listDelegates, listDelegations, readQuotas } from "#shared/adapters/delegation-lists.ts";
import { findDelegation, saveDelegation } from "#shared/adapters/delegation-store.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { countMembers, findMember, listMembers } from "#shared/adapters/member-store.ts";

/** Everything the use cases of registration need, from the adapters. */
export const registrationNeeds = (tables: Tables) => ({
  findConference: findConference(tables.conferenceTable),
  findMember: findMember(tables.conferenceTable),
  listMembers: listMembers(tables.conferenceTable),
  countMembers: countMembers(tables.conferenceTable),
  findDelegation: findDelegation(tables.conferenceTable),
  saveDelegation: saveDelegation(tables),
  listDelegations: listDelegations(tables.conferenceTable),
  allDelegations: allDelegations(tables.conferenceTable),
  listDelegates: listDelegates(tables.conferenceTable),
  readQuotas: readQuotas(tables.conferenceTable),
  findCode: findCode(tables.conferenceTable),
  saveCode: saveCode(tables),
  checkCode: checkCode(tables),
  newId: randomUUID,
  hashOf: sha256,
});
