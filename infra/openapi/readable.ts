import type { ZodOpenApiOverride } from "zod-openapi";

/** Formats that say it all, for which zod adds a pattern of some hundred characters. */
const SELF_EXPLAINING = new Set(["date-time", "date", "time", "email", "uri", "uuid"]);

/** Spares readers what no reader reads. */
export const readable: ZodOpenApiOverride = ({ jsonSchema }) => {
  if (jsonSchema.format && SELF_EXPLAINING.has(jsonSchema.format)) delete jsonSchema.pattern;
};
