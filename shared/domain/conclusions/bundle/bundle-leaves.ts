import { canonicalJson } from "../../canonical-json.ts";

/**
 * The leaves of a JSON value, in the order of its members' names. A value has one for the names of an object, one for
 * the length of an array, one for each element of an array and for everything else: two different values never have
 * the same leaves.
 */
export const leavesOf = (value: unknown, pointer = ""): string[] => {
  if (Array.isArray(value))
    return [
      canonicalJson([pointer, "array", value.length]),
      ...value.map((element, index) => canonicalJson([`${pointer}/${index}`, "value", element])),
    ];
  if (value === null || typeof value !== "object") return [canonicalJson([pointer, "value", value])];
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    canonicalJson([pointer, "object", members.map(([name]) => name)]),
    ...members.flatMap(([name, member]) => leavesOf(member, `${pointer}/${name}`)),
  ];
};
