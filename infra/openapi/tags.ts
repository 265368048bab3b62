import type { RouteShape } from "#shared/contracts/route.ts";
import { tagOf } from "./operation.ts";

const DESCRIPTIONS: Record<string, string> = {
  conferences: "Set up, announce and cancel conferences",
  members: "The members that may be invited, and who to write to",
  staff: "Who of the secretariat may do what",
  audit: "What happened, who did it, and why",
  registration: "Delegations and their delegates, from the invitation to the badge",
  portal: "The way in for people with a link",
  docs: "This documentation",
};

/** One group of operations for each feature, in the order of the contracts. */
export const tags = (routes: readonly RouteShape[]) =>
  [...new Set(routes.map(tagOf))].map((name) => {
    const description = DESCRIPTIONS[name];
    if (!description)
      throw new Error(`Routes named ${name}/… need a line on what they are for in infra/openapi/tags.ts.`);
    return { name, description };
  });
