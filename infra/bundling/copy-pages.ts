import { cpSync } from "node:fs";
import { join } from "node:path";

/** Puts the pages' scripts and styles beside the portal's bundled code. */
const output = process.argv[2];
if (output === undefined) throw new Error("Say where the bundle is: node infra/bundling/copy-pages.ts FOLDER");

const pages = join(import.meta.dirname, "../../functions/portal/pages");
for (const asset of ["landing.js", "page.css"]) cpSync(join(pages, asset), join(output, "pages", asset));
