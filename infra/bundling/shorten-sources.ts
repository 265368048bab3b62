import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * `node infra/bundling/shorten-sources.ts FOLDER` names the sources of a bundle from the project's root.
 * esbuild names them from the bundle, so that the same code would be another asset in another output folder.
 */
const [, , folder] = process.argv;
if (!folder) throw new Error("Say which folder the bundle is in: node infra/bundling/shorten-sources.ts FOLDER");

const file = join(folder, "index.mjs.map");
const map = JSON.parse(readFileSync(file, "utf8"));
map.sources = map.sources.map((source: string) => relative(ROOT, resolve(folder, source)).replaceAll(sep, "/"));
writeFileSync(file, JSON.stringify(map));
