import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { documentation } from "#infra/bundling/documentation.ts";
import { pages } from "#infra/bundling/pages.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

/** The way in for people with a link, the documentation of the API, and the answer to everything that is no route. */
export class PortalFeature extends Construct {
  constructor(scope: Construct, id: string, { api, conferences, records }: Foundation) {
    super(scope, id);

    const answer = new HouseFunction(this, "Api", {
      handler: "portal/api",
      failureMeans: "Focal points and delegates cannot get in with the link they were sent",
      timeout: 25,
      beside: [pages],
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append");
    api.serve(answer, apiRoutes.portal);

    const docs = new HouseFunction(this, "Docs", {
      handler: "portal/docs",
      failureMeans: "Developers of member organisations cannot read how the API works",
      timeout: 10,
      memory: 256,
      beside: [documentation],
    });
    api.serve(docs, apiRoutes.docs);
    // It knows every route and reaches no table: the right one to answer what is no route.
    api.serveEverythingElse(docs);
  }
}
