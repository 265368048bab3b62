import { randomUUID } from "node:crypto";
import { grantRoles, membershipsOf, removeRoles } from "#shared/adapters/staff-store.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { Memberships } from "./organisers.ts";

/** The roles in the table, changed with a record as every change is; whose AWS credentials it was, CloudTrail knows. */
export const tableMemberships = (tables: { conferenceTable: string; recordTable: string }): Memberships => {
  const context = (): CommandContext => ({
    actor: { kind: "system", id: "organiser-command" },
    requestId: randomUUID(),
    now: new Date(),
  });
  return {
    of: membershipsOf(tables.conferenceTable),
    grant: (subject, { conference, roles }) => grantRoles(tables)({ subject, conference, roles, context: context() }),
    remove: async (subject, conference) => {
      await removeRoles(tables)({ subject, conference, context: context() });
    },
  };
};
