import type { CommandContext } from "#shared/contracts/command.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { removeRolesRoute } from "#shared/contracts/staff.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { mustStayOrganiser } from "./own-last-role.ts";

export interface Needs {
  /** Whether there were any. */
  readonly removeRoles: (removal: { subject: string; conference: string; context: CommandContext }) => Promise<boolean>;
}

/** Takes all roles in one conference from a person; roles are read on each call, so it acts on the next one (A27). */
export const removeRoles =
  (needs: Needs): UseCase<typeof removeRolesRoute> =>
  async ({ params: { conference, subject }, caller, command }) => {
    mustStayOrganiser(caller, subject, []);
    if (!(await needs.removeRoles({ subject, conference, context: command }))) throw new Refusal("not-found");
    return { body: undefined };
  };
