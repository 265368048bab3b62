import { randomUUID } from "node:crypto";
import { readRecords } from "#shared/adapters/audit-store.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConference, findRules, listConferences, saveConference } from "#shared/adapters/conference-store.ts";
import { allDelegations } from "#shared/adapters/delegation-lists.ts";
import { findMember, findMembers, listMembers } from "#shared/adapters/member-store.ts";
import { saveMember, saveMembers } from "#shared/adapters/save-members.ts";
import { grantRoles, listStaff, removeRoles } from "#shared/adapters/staff-store.ts";

/** Everything the use cases of conferences need, from the adapters. */
export const conferenceNeeds = (tables: Tables) => ({
  findConference: findConference(tables.conferenceTable),
  listConferences: listConferences(tables.conferenceTable),
  findRules: findRules(tables.conferenceTable),
  saveConference: saveConference(tables),
  allDelegations: allDelegations(tables.conferenceTable),
  findMember: findMember(tables.conferenceTable),
  findMembers: findMembers(tables.conferenceTable),
  listMembers: listMembers(tables.conferenceTable),
  saveMember: saveMember(tables),
  saveMembers: saveMembers(tables),
  listStaff: listStaff(tables.conferenceTable),
  grantRoles: grantRoles(tables),
  removeRoles: removeRoles(tables),
  readRecords: readRecords(tables.recordTable),
  newId: randomUUID,
});
