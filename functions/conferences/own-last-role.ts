import type { StaffCaller } from "#shared/contracts/caller.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import { Refusal } from "#shared/domain/refusal.ts";

/** Whoever organises a conference cannot lock themselves out of it by a slip: someone else has to do it. */
export const mustStayOrganiser = (caller: StaffCaller, subject: string, roles: readonly StaffRole[]): void => {
  if (subject !== caller.subject || roles.includes("organiser")) return;
  const ofDeployment = caller.memberships.find(({ conference }) => conference === "*");
  if (ofDeployment?.roles.includes("organiser")) return;
  throw new Refusal("not-allowed", { detail: "Ask another organiser to take this role from you." });
};
