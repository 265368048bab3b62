import { expect, test } from "vitest";
import { wishFrom } from "#infra/redrive/wish.ts";

test.each([
  [["--all"], { stage: "main", list: false }],
  [["--list", "--stage", "test"], { stage: "test", list: true }],
  [["--queue", "BulkGivenUp"], { stage: "main", list: false, queue: "BulkGivenUp" }],
])("%j is understood", (args, wish) => {
  expect(wishFrom(args)).toEqual(wish);
});

test.each([[[]], [["--all", "--queue", "x"]], [["--queue", ""]], [["--list", "--all"]]])(
  "%j is answered with the usage",
  (args) => {
    expect(() => wishFrom(args)).toThrow("npm run redrive");
  },
);
