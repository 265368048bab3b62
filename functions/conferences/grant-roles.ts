import type { CommandContext } from "#shared/contracts/command.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import type { grantRolesRoute } from "#shared/contracts/staff.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { mustStayOrganiser } from "./own-last-role.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly grantRoles: (grant: {
    subject: string;
    conference: string;
    roles: StaffRole[];
    context: CommandContext;
  }) => Promise<void>;
}

/** Gives a person these roles in one conference, in place of those they had in it. */
export const grantRoles =
  (needs: Needs): UseCase<typeof grantRolesRoute> =>
  async ({ params: { conference, subject }, body: { roles }, caller, command }) => {
    found(await needs.findConference(conference));
    mustStayOrganiser(caller, subject, roles);
    await needs.grantRoles({ subject, conference, roles, context: command });
    return { body: { subject, roles } };
  };
