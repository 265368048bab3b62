import { copyFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "#infra/openapi.ts";

/** The API's document, and what shows it on a page. */
export const documentation = (folder: string): void => {
  const swaggerUi = dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/package.json")));

  writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApiDocument()));
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt"])
    copyFileSync(join(swaggerUi, file), join(folder, file));
};
