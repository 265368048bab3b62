import * as z from "zod";
import { defineRoute } from "./route.ts";

export const openApiRoute = defineRoute({
  name: "docs/read-openapi",
  method: "GET",
  path: "/openapi.json",
  summary: "The OpenAPI document of this API",
  callers: ["anyone"],
  request: {},
  success: { status: 200, body: z.looseObject({}) },
  refusals: [],
});

export const docsPageRoute = defineRoute({
  name: "docs/read-page",
  method: "GET",
  path: "/docs",
  summary: "This documentation as a page",
  callers: ["anyone"],
  request: {},
  success: { status: 200, body: z.string(), type: "text/html; charset=utf-8" },
  refusals: [],
});

export const docsFileRoute = defineRoute({
  name: "docs/read-file",
  method: "GET",
  path: "/docs/{file}",
  summary: "A file that the documentation page needs",
  callers: ["anyone"],
  request: {
    params: z.strictObject({
      file: z
        .string()
        .max(100)
        .meta({ examples: ["start.js"] }),
    }),
  },
  success: { status: 200, body: z.string(), type: "text/*" },
  refusals: ["not-found"],
});
