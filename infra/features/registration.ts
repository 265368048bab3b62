import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

/** Delegations and delegates: members register, organisers decide. */
export class RegistrationFeature extends Construct {
  constructor(scope: Construct, id: string, { api, conferences, records }: Foundation) {
    super(scope, id);

    const answer = new HouseFunction(this, "Api", {
      handler: "registration/api",
      failureMeans: "Members cannot register their delegations and may miss the deadline",
      timeout: 25,
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append");
    api.serve(answer, apiRoutes.registration);
  }
}
