import { expect, test } from "vitest";
import { namedTwice } from "#shared/domain/conclusions/bundle/named-twice.ts";

test.each([
  ['{"a":1,"b":{"a":1}}', undefined],
  ['[{"a":1},{"a":1}]', undefined],
  ['{"a":"a","b":["a","a"]}', undefined],
  ['{"a":"\\"a\\":1,","b":"}{"}', undefined],
  ['{"a":1,"a":1}', "a"],
  ['{"x":[{"a":{"b":[]},"a":2}]}', "a"],
  ['{"\\u0061":1,"a":2}', "a"],
  ['{"a":{},"b":[],"a":0}', "a"],
])("%s has %s twice", (json, name) => {
  expect(namedTwice(json)).toBe(name);
});
