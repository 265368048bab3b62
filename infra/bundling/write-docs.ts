import { copyFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../openapi.ts";

const SWAGGER_UI = dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/package.json")));

/** `node infra/bundling/write-docs.ts FOLDER` puts beside a function's code what the documentation is made of. */
const [, , folder] = process.argv;
if (!folder) throw new Error("Say which folder the documentation goes to: node infra/bundling/write-docs.ts FOLDER");

writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApiDocument()));
for (const file of ["swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt"])
  copyFileSync(join(SWAGGER_UI, file), join(folder, file));
