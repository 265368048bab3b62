import { defineConfig } from "vitest/config";

const project = (name: string, settings: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...settings },
});

/** Cheap tiers first; each test stands in the lowest tier that can catch its bug. */
export default defineConfig({
  test: {
    projects: [
      project("unit"),
      project("contract"),
      // One synth serves many tests of a file; loading the CDK once serves all files.
      project("infra", { testTimeout: 60_000, hookTimeout: 60_000, isolate: false }),
      // Each file starts a local cloud of its own: processes and ports, so few at once.
      project("integration", {
        globalSetup: "test/support/global-setup.ts",
        testTimeout: 60_000,
        hookTimeout: 60_000,
        maxWorkers: 2,
      }),
      project("browser", {
        globalSetup: "test/support/global-setup.ts",
        testTimeout: 60_000,
        hookTimeout: 60_000,
        maxWorkers: 1,
      }),
    ],
  },
});
