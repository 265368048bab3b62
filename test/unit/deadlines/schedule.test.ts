import { expect, test } from "vitest";
import type { Outcome } from "#shared/runtime/outcome.ts";
import { scheduleHandler } from "#shared/runtime/schedule.ts";

const run = (done: unknown) =>
  scheduleHandler(async ({ remainingMs }) => ({ ...(done as Outcome), left: remainingMs() }))(
    {},
    { getRemainingTimeInMillis: () => 7 },
  );

test("a run that did its work is over", async () => {
  await expect(run({ outcome: "swept", failed: 0 })).resolves.toBeUndefined();
});

test("a run of which a part failed is an error, for the alarm and for another try", async () => {
  await expect(run({ outcome: "swept", failed: 2 })).rejects.toThrow("2 failed");
});

test("a run that does not say what it did has failed", async () => {
  await expect(run({})).rejects.toThrow("did not say");
});
