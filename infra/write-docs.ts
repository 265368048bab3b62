import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , folder] = process.argv;
writeFileSync(join(folder!, "openapi.json"), "{}");
for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"])
  copyFileSync(join(import.meta.dirname, "../node_modules/swagger-ui-dist", file), join(folder!, file));
