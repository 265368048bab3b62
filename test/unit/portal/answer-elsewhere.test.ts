import { describe, expect, it } from "vitest";
import { answerElsewhere } from "#functions/portal/answer-elsewhere.ts";

const elsewhere = answerElsewhere({
  paths: {
    "/l/{language}": { get: { "x-callers": ["anyone"] } },
    "/delegation": { get: { "x-callers": ["focal-point"] }, post: { "x-callers": ["focal-point"] } },
    "/openapi.json": { get: { "x-callers": ["anyone"] } },
  },
});

describe("what is no route", () => {
  it("is refused with the methods that there are", () => {
    expect(() => elsewhere("DELETE", "/delegation")).toThrow(
      expect.objectContaining({ refusal: "method-not-allowed", details: { headers: { allow: "GET, POST" } } }),
    );
  });

  it("is not found when no address has that shape", () => {
    for (const path of ["/", "/l", "/l/fr/x", "/openapixjson", "/delegation/"])
      expect(() => elsewhere("GET", path)).toThrow(expect.objectContaining({ refusal: "no-such-route" }));
  });

  it("is answered for HEAD of what anyone may read, and only of that (A28)", () => {
    expect(elsewhere("HEAD", "/l/fr")).toEqual({ statusCode: 200 });
    expect(() => elsewhere("HEAD", "/delegation")).toThrow(expect.objectContaining({ refusal: "method-not-allowed" }));
  });
});
