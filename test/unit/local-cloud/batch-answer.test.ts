import { describe, expect, it } from "vitest";
import { verdict } from "#infra/local/pumps/batch-answer.ts";

const IDS = ["a", "b"];
const answered = (value: unknown, partialFailures = true) =>
  verdict({ answer: JSON.stringify(value) }, IDS, partialFailures);

describe("the answer to a batch", () => {
  it("means success when it says nothing, as on AWS", () => {
    for (const value of [null, {}, "", { batchItemFailures: null }, { batchItemFailures: [] }])
      expect(answered(value)).toBe("done");
  });

  it("names what failed", () => {
    expect(answered({ batchItemFailures: [{ itemIdentifier: "b" }] })).toEqual({ failedIds: new Set(["b"]) });
  });

  it("means failure of all when it names what was not asked", () => {
    for (const id of ["c", "", null, undefined])
      expect(answered({ batchItemFailures: [{ itemIdentifier: id }] })).toBe("failed");
    expect(answered({ batchItemFailures: "a" })).toBe("failed");
  });

  it("is not read where the mapping does not ask for it", () => {
    expect(answered({ batchItemFailures: [{ itemIdentifier: "b" }] }, false)).toBe("done");
  });

  it("is failure when the function failed", () => {
    expect(verdict({ failure: { errorType: "Error", errorMessage: "x" } }, IDS, true)).toBe("failed");
  });
});
