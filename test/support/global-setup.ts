import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { synthesise } from "#infra/local/synth.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of this test run, for what its files share. */
    runFolder: string;
    /** Folder of the synthesised app, as `startCloud` takes it. */
    assembly: string;
  }
}

/** Synthesises the app once per run, outside the project, where no bundle finds a package that it did not bring along. */
export default async (project: TestProject) => {
  const runFolder = mkdtempSync(join(tmpdir(), "passerelle-test-"));
  const assembly = join(runFolder, "app");
  await synthesise(assembly);
  project.provide("runFolder", runFolder);
  project.provide("assembly", assembly);
  return () => rmSync(runFolder, { recursive: true, force: true });
};
