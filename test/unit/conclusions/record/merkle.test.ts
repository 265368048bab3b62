import { expect, test } from "vitest";
import { leavesOf } from "#shared/domain/conclusions/bundle/bundle-leaves.ts";
import { merkleRoot } from "#shared/domain/conclusions/bundle/merkle.ts";
import { sha256 } from "../support/sample-text.ts";

const lists = (most: number) =>
  Array.from({ length: most }, (_, length) => Array.from({ length: length + 1 }, (_leaf, at) => `leaf ${at}`));

test("lists of 1 to 40 leaves, each also with its last leaf doubled, have as many roots", () => {
  const all = lists(40).flatMap((list) => [list, [...list, list.at(-1) ?? ""]]);
  expect(new Set(all.map((list) => merkleRoot(list, sha256))).size).toBe(all.length);
});

test("a node cannot be shown as a leaf", () => {
  const leaf = (text: string) => sha256(`passerelle-leaf/1\n${text}`);
  expect(merkleRoot([`${leaf("a")}\n${leaf("b")}`], sha256)).not.toBe(merkleRoot(["a", "b"], sha256));
});

test("three leaves are a node of two and one more", () => {
  const leaf = (text: string) => sha256(`passerelle-leaf/1\n${text}`);
  const node = (left: string, right: string) => sha256(`passerelle-node/1\n${left}\n${right}`);
  expect(merkleRoot(["a", "b", "c"], sha256)).toBe(node(node(leaf("a"), leaf("b")), leaf("c")));
});

test("values that differ in shape alone have different leaves", () => {
  const values = [
    {},
    [],
    "",
    null,
    { a: {} },
    { a: [] },
    { a: "" },
    [[]],
    [{}],
    { a: { b: 1 } },
    { "a/b": 1 },
    [["b", 1]],
  ];
  expect(new Set(values.map((value) => leavesOf(value).join("\n"))).size).toBe(values.length);
});
