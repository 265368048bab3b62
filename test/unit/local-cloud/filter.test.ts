import { describe, expect, it } from "vitest";
import { readFilter } from "#infra/local/pumps/filter.ts";

const filter = (...patterns: object[]) =>
  readFilter({ Filters: patterns.map((one) => ({ Pattern: JSON.stringify(one) })) });

describe("filter criteria", () => {
  it("let everything pass when there are none", () => {
    expect(readFilter(undefined)({})).toBe(true);
  });

  it("ask for every field of a pattern, and for any one of the patterns", () => {
    const passes = filter(
      { eventName: ["INSERT"], dynamodb: { NewImage: { kind: { S: ["a", "b"] } } } },
      { eventName: ["REMOVE"] },
    );
    expect(passes({ eventName: "INSERT", dynamodb: { NewImage: { kind: { S: "b" } } } })).toBe(true);
    expect(passes({ eventName: "INSERT", dynamodb: { NewImage: { kind: { S: "c" } } } })).toBe(false);
    expect(passes({ eventName: "INSERT" })).toBe(false);
    expect(passes({ eventName: "REMOVE" })).toBe(true);
  });

  it("know prefixes, suffixes, presence and exclusion", () => {
    expect(filter({ a: [{ prefix: "x-" }] })({ a: "x-1" })).toBe(true);
    expect(filter({ a: [{ prefix: "x-" }] })({ a: "y" })).toBe(false);
    expect(filter({ a: [{ suffix: ".txt" }] })({ a: "b.txt" })).toBe(true);
    expect(filter({ a: [{ exists: false }] })({})).toBe(true);
    expect(filter({ a: [{ exists: true }] })({})).toBe(false);
    expect(filter({ a: [{ "anything-but": ["x"] }] })({ a: "y" })).toBe(true);
    expect(filter({ a: [{ "anything-but": { prefix: "x" } }] })({ a: "xy" })).toBe(false);
    expect(filter({ a: [{ "anything-but": ["x"] }] })({})).toBe(false);
  });

  it("refuse what they do not know, before anything is read", () => {
    expect(() => filter({ a: [{ numeric: [">", 0] }] })).toThrow("numeric");
    expect(() => filter({ $or: [{ a: ["b"] }] })).toThrow("$or");
    expect(() => filter({ a: "b" })).toThrow("bare value");
  });
});
