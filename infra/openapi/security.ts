import type { ZodOpenApiOperationObject } from "zod-openapi";
import { type Access, accessOf, type RouteShape } from "#shared/contracts/route.ts";
import { ORGANISE_SCOPE } from "#shared/contracts/scope.ts";

export const securitySchemes = {
  accessToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: `Access token of the deployment's issuer with the scope ${ORGANISE_SCOPE.server}/${ORGANISE_SCOPE.name}; what its holder may do is read from the table`,
  },
  session: {
    type: "http",
    scheme: "bearer",
    description: "Session that an API client got for the link of an e-mail",
  },
  sessionCookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-passerelle",
    description: "The same session in a browser, believed only from our own pages",
  },
} as const;

const BY_ACCESS: Record<Access, NonNullable<ZodOpenApiOperationObject["security"]>> = {
  token: [{ accessToken: [] }],
  session: [{ session: [] }, { sessionCookie: [] }],
  public: [],
};

export const securityOf = (route: RouteShape) => BY_ACCESS[accessOf(route)];
