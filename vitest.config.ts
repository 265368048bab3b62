import { defineConfig } from "vitest/config";

const TIERS = ["unit", "contract", "infra", "integration", "browser"] as const;

/** One tier after the other, cheap ones first; each test stands in the lowest tier that can catch its bug. */
const tier = (name: (typeof TIERS)[number], settings: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    maxWorkers: 2,
    sequence: { groupOrder: TIERS.indexOf(name) },
    ...settings,
  },
});

const patient = { testTimeout: 180_000, hookTimeout: 180_000 };
/**
 * Synthesises the app once for all files; each file then starts a local cloud of its own. Much of it is waiting for mails
 * to arrive: three at once keep two processors busy.
 */
const onLocalCloud = { ...patient, maxWorkers: 3, globalSetup: "test/support/global-setup.ts" };

export default defineConfig({
  test: {
    projects: [
      // Thousands of histories take as long as the machine needs: only a test that hangs is a failure.
      tier("unit", { ...patient, setupFiles: "test/support/steady-chance.ts" }),
      tier("contract", patient),
      // Loading the CDK once serves all files.
      tier("infra", { ...patient, isolate: false }),
      tier("integration", onLocalCloud),
      tier("browser", onLocalCloud),
    ],
  },
});
