import { describe, expect, it } from "vitest";
import { historyGaps } from "#infra/local/demo/history-gaps.ts";

const record = (entity: string, version: number) => ({ entity, version });
const history = [
  record("delegation/FRA", 1),
  record("delegation/FRA", 0),
  record("delegation/FRA", 2),
  record("delegation/PER", 1),
];
const standing = [record("delegation/FRA", 2), record("delegation/PER", 1)];

describe("gaps in the history", () => {
  it("are none when every version left one record", () => {
    expect(historyGaps(history, standing)).toEqual([]);
  });

  it("are none where one change left two records, as for two contacts of a member", () => {
    expect(historyGaps([...history, record("delegation/FRA", 2)], standing)).toEqual([]);
  });

  it("are versions without a record, at the end, in between and of what has none at all", () => {
    expect(historyGaps(history, [record("delegation/FRA", 3)])).toEqual(["delegation/FRA version 3"]);
    expect(historyGaps(history.slice(1), standing)).toEqual(["delegation/FRA version 1"]);
    expect(historyGaps([], [record("member/FRA", 1)])).toEqual(["member/FRA version 1"]);
  });

  it("are records of versions that never stood", () => {
    expect(historyGaps([...history, record("delegation/PER", 2)], standing)).toEqual(["delegation/PER version 2"]);
  });
});
