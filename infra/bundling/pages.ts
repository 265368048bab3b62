import { cpSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const PAGES = join(import.meta.dirname, "../../functions/portal/pages");

/** What browsers fetch: the script of the pages, made one file, and the styles. */
export const pages = (folder: string): void => {
  const fetched = join(folder, "pages");
  cpSync(join(PAGES, "style"), fetched, { recursive: true });
  buildSync({
    entryPoints: [join(PAGES, "script/landing.ts")],
    outfile: join(fetched, "landing.js"),
    bundle: true,
    platform: "browser",
    format: "esm",
    target: ["chrome93", "firefox95", "safari15.4"],
    minify: true,
    legalComments: "none",
    logLevel: "error",
  });
};
