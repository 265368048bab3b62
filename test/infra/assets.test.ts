import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SERVICE = "Passerelle-main-Service";
const folder = mkdtempSync(join(tmpdir(), "passerelle-assets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The app as the local cloud runs it: without the command line, and without an account. */
const synthesise = (output: string) => {
  execFileSync(process.execPath, ["infra/app.ts"], {
    cwd: ROOT,
    stdio: "pipe",
    env: { PATH: process.env.PATH, CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify({ nag: "false" }) },
  });
  return {
    template: readFileSync(join(output, `${SERVICE}.template.json`), "utf8"),
    assets: JSON.parse(readFileSync(join(output, `${SERVICE}.assets.json`), "utf8")).files as Record<
      string,
      { displayName: string; source: { path: string } }
    >,
  };
};

test("the same code is the same asset wherever it is bundled, and carries what it needs", () => {
  const here = synthesise(join(folder, "one"));
  const there = synthesise(join(folder, "a/folder/further/down"));
  expect(there.template).toBe(here.template);

  const paths = Object.values(here.assets).map(({ source }) => join(folder, "one", source.path));
  const bundles = paths.filter((path) => existsSync(join(path, "index.mjs")));
  expect(bundles).toHaveLength(16);
  for (const files of [
    ["openapi.json", "swagger-ui.css", "swagger-ui-bundle.js"],
    ["pages/landing.js", "pages/page.css"],
  ])
    expect(bundles.filter((path) => files.every((file) => existsSync(join(path, file))))).toHaveLength(1);
});
