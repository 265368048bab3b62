/**
 * JSON with its members in the order of their names, without white space (RFC 8785 for the values we keep: strings,
 * integers, booleans, null, arrays and plain objects): equal values give equal text, and so equal hashes.
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === "object" && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
