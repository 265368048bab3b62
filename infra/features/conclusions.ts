import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

/** What a conference concludes: texts, from the draft to what delegations have before them. */
export class ConclusionsFeature extends Construct {
  constructor(scope: Construct, id: string, { api, conferences, records }: Foundation) {
    super(scope, id);

    const answer = new HouseFunction(this, "Api", {
      handler: "conclusions/api",
      failureMeans: "Texts of conclusions cannot be written, translated or given out, and delegations wait for them",
      timeout: 25,
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append");
    api.serve(answer, apiRoutes.conclusions);
  }
}
