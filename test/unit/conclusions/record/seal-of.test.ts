import { expect, test } from "vitest";
import { openingOfVote } from "#functions/conclusions/record/openings.ts";
import { personName } from "#functions/conclusions/record/person-name.ts";
import { sealOf } from "#functions/conclusions/record/seal-of.ts";
import { allProven, amend, from, OPENED, object, open, played } from "../silence/support/silence-story.ts";
import { sha256 } from "../support/sample-text.ts";
import { opened } from "../voting/support/chamber.ts";
import { begun, conference, decisionBy } from "./support/recorded.ts";

const circumstances = { conference, decision: {}, by: "chair", hash: sha256 };
const { openings } = begun(openingOfVote(opened(), circumstances));
const ended = decisionBy("silence", "2019-04-01T08:00:00.000Z", ["SILENCE_BROKEN", "2019-04-01T10:00:00.000Z"]);

test.each([
  [object(), false],
  [amend(), true],
])("of a silence that was broken it says who objected, where the rules name them, and how", (command, byAmendment) => {
  const silence = played(allProven(open()), [OPENED + 7_200_000, command, from("KEN")]);
  const seal = sealOf(openings, ended, { mode: "silence", silence }, "a".repeat(64));
  expect(seal).toMatchObject({ mode: "silence", outcome: "SILENCE_BROKEN", objectors: ["KEN"], byAmendment });
  const unnamed = sealOf(
    openings,
    ended,
    { mode: "silence", silence: { ...silence, objectorsNamed: false } },
    undefined,
  );
  expect(unnamed).toMatchObject({ byAmendment });
  expect(unnamed).not.toHaveProperty("objectors");
  expect(unnamed).not.toHaveProperty("root");
});

test("a decision that has not ended is not sealed", () => {
  const { outcome: _, ...open } = ended;
  expect(() => sealOf(openings, open, { mode: "silence", silence: {} as never }, undefined)).toThrow("before it ended");
  expect(() => sealOf([], ended, { mode: "silence", silence: {} as never }, undefined)).toThrow("before it ended");
});

test("people go by the ids that we gave, or by a hash of what others call them", () => {
  const id = "a5e93f43-b1cd-4798-bd6e-39a2f35056d7";
  expect(personName(id, sha256)).toBe(id);
  for (const other of ["jane.doe", "jane@example.org", `${id}-x`, id.toUpperCase()])
    expect(personName(other, sha256)).toBe(sha256(other));
});
