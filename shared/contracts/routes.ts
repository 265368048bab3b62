import { amendmentRoutes } from "./amendments.ts";
import { delegationAmendmentRoutes } from "./amendments-delegation.ts";
import { auditRoutes } from "./audit.ts";
import { ballotRoutes } from "./ballots.ts";
import { conclusionRoutes } from "./conclusions.ts";
import { conferenceRoutes } from "./conferences.ts";
import { decisionRoutes } from "./decisions.ts";
import { delegationDecisionRoutes } from "./decisions-delegation.ts";
import { docsFileRoute, docsPageRoute, openApiRoute } from "./docs.ts";
import { mailRoutes } from "./mail-routes.ts";
import { memberRoutes } from "./members.ts";
import { portalRoutes } from "./portal.ts";
import { registrationRoutes } from "./registration.ts";
import { reminderRoutes } from "./reminders.ts";
import { rollRoutes } from "./roll.ts";
import type { RouteShape } from "./route.ts";
import { staffRoutes } from "./staff.ts";
import { voteRoutes } from "./votes.ts";

/** Every route of the API, by the function that answers it. */
export const apiRoutes: Record<
  "conferences" | "registration" | "reminders" | "conclusions" | "ballots" | "mail" | "portal" | "docs",
  readonly RouteShape[]
> = {
  conferences: [...conferenceRoutes, ...memberRoutes, ...staffRoutes, ...auditRoutes],
  registration: registrationRoutes,
  reminders: reminderRoutes,
  conclusions: [
    ...conclusionRoutes,
    ...amendmentRoutes,
    ...rollRoutes,
    ...decisionRoutes,
    ...voteRoutes,
    ...delegationAmendmentRoutes,
    ...delegationDecisionRoutes,
  ],
  ballots: ballotRoutes,
  mail: mailRoutes,
  portal: portalRoutes,
  docs: [openApiRoute, docsPageRoute, docsFileRoute],
};
