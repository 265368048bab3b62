import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import type { RouteShape } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";
import settings from "../package.json" with { type: "json" };
import { operationOf } from "./openapi/operation.ts";
import { readable } from "./openapi/readable.ts";
import { securitySchemes } from "./openapi/security.ts";
import { tags } from "./openapi/tags.ts";

/** The contracts as an OpenAPI document: what is served at /openapi.json and what `npm run openapi` prints. */
export const openApiDocument = () => {
  const routes: readonly RouteShape[] = Object.values(apiRoutes).flat();
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };

  return createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Passerelle",
        version: settings.version,
        summary: settings.description,
        description:
          "Every refusal is a problem document (RFC 9457) whose `type` is stable. A change sends the version it read in `If-Match`; a call that creates may carry an `Idempotency-Key`. Times are RFC 3339 instants; local times carry their zone.",
        license: { name: settings.license, identifier: settings.license },
      },
      servers: [{ url: "/", description: "Wherever this document was read" }],
      tags: tags(routes),
      paths,
      components: { securitySchemes },
    },
    { override: readable },
  );
};

if (import.meta.main) console.log(JSON.stringify(openApiDocument(), undefined, 2));
