import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

/** Conferences, their members and staff, and the audit trail: what the secretariat sets up and looks up. */
export class ConferencesFeature extends Construct {
  constructor(scope: Construct, id: string, { api, conferences, records }: Foundation) {
    super(scope, id);

    const answer = new HouseFunction(this, "Api", {
      handler: "conferences/api",
      failureMeans: "Organisers cannot set up a conference or invite its members",
      timeout: 25,
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append-and-read");
    api.serve(answer, apiRoutes.conferences);
  }
}
