import type { RouteShape } from "#shared/contracts/route.ts";
import { tagOf } from "./operation.ts";

const DESCRIPTIONS: Record<string, string> = {
  conferences: "Conferences, the members they invite, who of the secretariat may do what, and what happened",
  registration: "Delegations and their delegates, from the invitation to the badge",
  reminders: "Who is reminded of what and when, the calendar of what is coming and went, and the dates it counts from",
  conclusions:
    "Texts of conclusions in all languages: drafts, versions, translations, circulation, time for amendments",
  mail: "What was mailed to whom and what became of it, mailings to many, and addresses that no mail reaches",
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
